/// The sign in the browser's tab: a stack of sheets, the uppermost one ticked.
enum SiteIcon {
  static let source: StaticString = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
      <rect x="9" y="2" width="20" height="20" rx="4" fill="#8ab8ff"/>
      <rect x="3" y="8" width="22" height="22" rx="4" fill="#1f5fbf"/>
      <path d="M8.500 19.500l4 4 7.500-8.500" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round" stroke-linejoin="round"/>
    </svg>

    """
}
