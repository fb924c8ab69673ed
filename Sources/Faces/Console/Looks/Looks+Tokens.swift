/// A part of the look of every page.
extension Looks {
  /// Colours and measures, in light and dark.
  static let tokens = #"""
    :root {
      color-scheme: light dark;
      --ground: #fafaf8; --surface: #ffffff; --ink: #1b1e22; --quiet: #555b63; --rule: #dcddd8; --edge: #787e86;
      --accent: #0b5d5b; --on-accent: #ffffff;
      --red: #b3201a; --on-red: #ffffff; --red-words: #a31a14; --red-tint: #fdf2f0;
      --amber: #ffdc94; --on-amber: #2b1e00; --amber-words: #774600; --amber-bar: #b06a00;
      --blue-words: #1d559f; --blue-bar: #2f6bbd;
      --band: 0rem; --alarm: 0rem; --top: calc(4.5625rem + var(--band) + var(--alarm));
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --ground: #111417; --surface: #171b1f; --ink: #e6e8ea; --quiet: #a5adb6; --rule: #2c3238; --edge: #7d8690;
        --accent: #67c9bf; --on-accent: #05211e;
        --red: #ff7b6f; --on-red: #250502; --red-words: #ff9085; --red-tint: #241a1b;
        --amber: #dc9f33; --on-amber: #1c1200; --amber-words: #f0b95a; --amber-bar: #dc9f33;
        --blue-words: #86b6f6; --blue-bar: #5b97e6;
      }
    }

    """#
}
