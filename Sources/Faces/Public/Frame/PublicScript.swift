/// What the public's pages do by themselves, which is little: the position is filled in when its button is pressed, and a form is
/// sent once however often its button is pressed.
enum PublicScript {
  static let text = #"""
    "use strict";
    for (const button of document.querySelectorAll("button.here")) {
      const form = button.form, said = document.getElementById("here-said");
      if (!navigator.geolocation) continue;
      button.hidden = false;
      form.elements.point.addEventListener("input", () => { form.elements.accuracy.value = ""; });
      button.addEventListener("click", () => {
        said.textContent = "Looking where you are. Your telephone may ask whether it may say so.";
        navigator.geolocation.getCurrentPosition(({ coords }) => {
          form.elements.point.value = `${coords.latitude.toFixed(6)}, ${coords.longitude.toFixed(6)}`;
          form.elements.accuracy.value = String(Math.round(coords.accuracy));
          said.textContent = `Filled in, within ${Math.round(coords.accuracy)} m.`;
          form.elements.point.dispatchEvent(new Event("change"));
          if (form.dataset.sends) form.requestSubmit();
        }, () => { said.textContent = "It was not said where you are. Write the place in words."; },
        { enableHighAccuracy: true, timeout: 20000, maximumAge: 10000 });
      });
    }

    for (const form of document.forms) {
      form.addEventListener("submit", (event) => {
        if (form.dataset.sent) { event.preventDefault(); return; }
        form.dataset.sent = "yes";
        const said = form.querySelector(".sending");
        if (said) said.textContent = "Sending. A photo takes a while on a slow line; stay on this page.";
      });
    }
    // A page that the browser kept may be sent again.
    addEventListener("pageshow", () => { for (const form of document.forms) delete form.dataset.sent; });

    document.getElementById("refusal")?.focus();
    for (const button of document.querySelectorAll("button.print")) {
      button.hidden = false;
      button.addEventListener("click", () => print());
    }

    """#
}
