import Wording

/// A text of the document, as messages show it: between quotation marks, shortened, with everything escaped that acts.
func shown(_ text: String) -> String { quoted(VisibleText.escaping(text)) }
