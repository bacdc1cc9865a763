/// "twice", "3 times": how often something is there that should be there once.
func times(_ count: Int) -> String { count == 2 ? "twice" : "\(count) times" }
