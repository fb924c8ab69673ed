internal import Vocabulary

/// Words that may have been erased, safe for a terminal.
func shown(_ text: PersonalText) -> String { shown(text.description) }

/// A text from outside between quotation marks, whole.
func quoted(_ text: String) -> String { "\u{201C}\(shown(text))\u{201D}" }
