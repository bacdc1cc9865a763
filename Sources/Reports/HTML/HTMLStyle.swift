/// The page's style sheet: light and dark, wide and narrow, on screen and on paper.
enum HTMLStyle {
  /// What the content security policy knows the style sheet by; a test holds the two together.
  static let hash: StaticString = "sha256-WeHnNAint2rUmSrbLMA9ewty3mzAVU8pTzGMDyBu4BM="

  static let source: StaticString = """

    :root {
      color-scheme: light dark;
      --paper: #f6f7f9; --card: #fff; --ink: #1a2230; --soft: #566073; --line: #d5dae3; --accent: #1f5fbf;
      --error: #b3261e; --error-back: #fdecea;
      --warning: #805300; --warning-back: #fff3d9;
      --note: #1f5a8a; --note-back: #e8f1fa;
      --good: #1d6b3a; --good-back: #e6f4ea;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12161d; --card: #1b212b; --ink: #e8ecf2; --soft: #a9b3c3; --line: #364050; --accent: #8ab8ff;
        --error: #ff9c94; --error-back: #3d1c1a;
        --warning: #f5c463; --warning-back: #3a2c0c;
        --note: #8cc4f5; --note-back: #17303f;
        --good: #82d69c; --good-back: #15331f;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body {
      margin: 0 auto; padding: 1rem; max-width: 68rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    h1, h2, h3, h4, h5, p, ul, ol, dl, dd { margin: 0; }
    h2 { margin: 2rem 0 .75rem; font-size: 1.35rem; }
    h3 { font-size: 1.1rem; }
    h5 { margin-top: 1rem; font-size: .875rem; color: var(--soft); }
    code, pre { font: .9em ui-monospace, monospace; }
    pre { white-space: pre-wrap; }
    a { color: var(--accent); }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    header, footer { color: var(--soft); font-size: .875rem; }
    header { margin-bottom: .5rem; }
    footer { margin-top: 2rem; border-top: 1px solid var(--line); padding-top: 1rem; }
    .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--card); }
    .skip:focus { left: 1rem; top: .25rem; z-index: 1; }

    /* The verdict */
    .verdict { padding: 1.5rem; border-radius: .75rem; border-left: .5rem solid; background: var(--card); }
    .verdict h1 { font-size: clamp(1.5rem, 5vw, 2.25rem); line-height: 1.2; }
    .verdict .reason { margin-top: .5rem; color: var(--ink); font-size: 1.1rem; }
    .verdict.valid { color: var(--good); background: var(--good-back); }
    .verdict.invalid { color: var(--error); background: var(--error-back); }
    .verdict.unchecked { color: var(--warning); background: var(--warning-back); }
    .totals { display: flex; flex-wrap: wrap; gap: .5rem 2rem; margin-top: 1rem; color: var(--ink); }
    .totals div { display: flex; flex-direction: column-reverse; }
    .totals dt { font-size: .875rem; }
    .totals dd { font-size: 1.5rem; font-weight: 600; line-height: 1.2; }

    /* The filter */
    #filter {
      display: flex; flex-wrap: wrap; gap: .75rem 1.25rem; align-items: end; margin-top: 1.5rem;
      padding: 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
    }
    fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 0; padding: 0; border: 0; }
    legend, .field label { display: block; padding: 0; color: var(--soft); font-size: .875rem; }
    .choice { display: flex; align-items: center; gap: .35rem; min-height: 2.5rem; }
    .choice input { width: 1.15rem; height: 1.15rem; accent-color: var(--accent); }
    .field { flex: 1 1 10rem; min-width: 0; }
    .field input, select, button {
      width: 100%; min-height: 2.5rem; padding: .25rem .6rem; font: inherit;
      color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .4rem;
    }
    button { width: auto; cursor: pointer; }
    #shown { flex-basis: 100%; color: var(--soft); }

    /* Archives, work orders, findings */
    .archive, .rule {
      margin-top: 1rem; padding: 1rem; background: var(--card);
      border: 1px solid var(--line); border-radius: .75rem;
    }
    /* Long pages: what is far from the screen is not laid out. */
    .work-order { content-visibility: auto; contain-intrinsic-size: auto 2.5rem; }
    .work-order[open] { contain-intrinsic-size: auto 18rem; }
    .extent, .label, .facts, .remark { color: var(--soft); font-size: .875rem; font-weight: 400; }
    .remark { margin-top: .5rem; font-style: italic; }
    .work-order { margin-top: .75rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .5rem; }
    summary { cursor: pointer; }
    summary h4 { display: inline; font-size: 1rem; }
    .place { margin-top: .75rem; }
    .entry { font-weight: 600; }
    .entry .label { font-weight: 400; }
    .findings { padding: 0; list-style: none; }
    .finding { margin-top: .5rem; padding: .5rem .75rem; border-left: .25rem solid var(--line); }
    .finding.error { border-color: var(--error); }
    .finding.warning { border-color: var(--warning); }
    .finding.note { border-color: var(--note); }
    .finding .words { font-weight: 600; }
    .failures { margin-top: .5rem; padding-left: 1.25rem; }
    .rule > * + * { margin-top: .5rem; }
    .rule .summary { font-weight: 600; }
    .rule:target { outline: 3px solid var(--accent); }
    .badge {
      display: inline-block; padding: 0 .5rem; border-radius: 1rem;
      font-size: .8125rem; font-weight: 600; white-space: nowrap;
    }
    .badge.error, .badge.invalid { color: var(--error); background: var(--error-back); }
    .badge.warning, .badge.unchecked { color: var(--warning); background: var(--warning-back); }
    .badge.note { color: var(--note); background: var(--note-back); }
    .badge.valid { color: var(--good); background: var(--good-back); }

    /* The processing order */
    .images {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr)); gap: .5rem;
      margin-top: .25rem; padding: 0; list-style: none;
    }
    .images li {
      display: flex; flex-direction: column; padding: .5rem .6rem; background: var(--paper);
      border: 1px solid var(--line); border-radius: .4rem; font-size: .875rem;
    }
    .images img, .no-photo { width: 100%; height: 7rem; margin-bottom: .35rem; border-radius: .25rem; background: var(--card); }
    .images img { object-fit: contain; }
    .no-photo {
      display: flex; align-items: center; justify-content: center; padding: .5rem; text-align: center; color: var(--soft);
    }
    .position { font-size: 1.25rem; font-weight: 700; line-height: 1.2; color: var(--accent); }
    .group { font-weight: 600; }
    .group.unknown { color: var(--warning); }
    .number { color: var(--soft); }

    @media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }

    /* On paper: dark on white, everything unfolded, nothing to click. */
    @media print {
      :root {
        color-scheme: light;
        --paper: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999; --accent: #000;
        --error: #8c1d18; --error-back: #fff; --warning: #664200; --warning-back: #fff;
        --note: #174a73; --note-back: #fff; --good: #14532b; --good-back: #fff;
      }
      body { max-width: none; padding: 0; font-size: 10pt; }
      #filter, .skip { display: none !important; }
      .work-order { content-visibility: visible; }
      details::details-content { content-visibility: visible; height: auto; }
      .finding, .images li { break-inside: avoid; }
      h2, h3, h4, h5, summary { break-after: avoid; }
      .badge, .verdict { border: 1px solid; }
    }

    """
}
