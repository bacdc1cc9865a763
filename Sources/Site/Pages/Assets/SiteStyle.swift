/// The pages' style sheet: the colours of the HTML report, light and dark, wide and narrow.
enum SiteStyle {
  static let source: StaticString = """
    :root {
      color-scheme: light dark;
      --paper: #f6f7f9; --card: #fff; --ink: #1a2230; --soft: #566073; --line: #d5dae3; --edge: #7c8699;
      --accent: #1f5fbf; --accent-ink: #fff; --accent-back: #e6eefa;
      --error: #b3261e; --error-back: #fdecea; --danger-ink: #fff;
      --warning: #805300; --warning-back: #fff3d9;
      --note: #1f5a8a; --note-back: #e8f1fa;
      --good: #1d6b3a; --good-back: #e6f4ea;
      --still: #4a5466; --still-back: #e9ecf1;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #12161d; --card: #1b212b; --ink: #e8ecf2; --soft: #a9b3c3; --line: #364050; --edge: #7d8798;
        --accent: #8ab8ff; --accent-ink: #0d1a2e; --accent-back: #1b2b45;
        --error: #ff9c94; --error-back: #3d1c1a; --danger-ink: #2b0a08;
        --warning: #f5c463; --warning-back: #3a2c0c;
        --note: #8cc4f5; --note-back: #17303f;
        --good: #82d69c; --good-back: #15331f;
        --still: #bcc5d3; --still-back: #2a3240;
      }
    }
    * { box-sizing: border-box; }
    [hidden] { display: none !important; }
    body {
      margin: 0 auto; padding: 0 1rem 3rem; max-width: 68rem;
      background: var(--paper); color: var(--ink);
      font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere;
    }
    h1, h2, h3, p, ul, ol, dl, dd { margin: 0; }
    h1 { font-size: clamp(1.5rem, 5vw, 2.25rem); line-height: 1.2; }
    h2 { margin: 2.5rem 0 .75rem; font-size: 1.35rem; line-height: 1.3; }
    h3 { display: inline; font-size: 1rem; }
    code { font: .9em ui-monospace, monospace; }
    a { color: var(--accent); text-underline-offset: .15em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
    main:focus { outline: none; }
    .soft { color: var(--soft); font-size: .875rem; }
    .soft:empty { display: none; }
    /* For ears only: what is seen elsewhere on the page */
    .unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--card); }
    .skip:focus { left: 1rem; top: .25rem; z-index: 1; }

    /* The bar at the top */
    .bar {
      display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; justify-content: flex-end;
      padding: .75rem 0; margin-bottom: 1.5rem; border-bottom: 1px solid var(--line);
    }
    .bar > :first-child { margin-right: auto; }
    .brand { font-weight: 700; color: var(--ink); text-decoration: none; }
    .brand::before {
      content: ""; display: inline-block; width: 1.25rem; height: 1.25rem; margin-right: .5rem;
      vertical-align: -.25rem; background: url("/assets/icon.svg") center / contain no-repeat;
    }
    a.brand:hover { text-decoration: underline; }
    .visitor { color: var(--soft); font-size: .875rem; }
    .visitor strong { color: var(--ink); }
    .trail { margin-bottom: .75rem; font-size: .875rem; }
    .trail a::before { content: "‹ " / ""; }

    /* Buttons and fields */
    button, .button, input[type=text], input[type=password] {
      min-height: 2.75rem; padding: .5rem .9rem; font: inherit; line-height: 1.5;
      color: inherit; background: var(--card); border: 1px solid var(--edge); border-radius: .4rem;
    }
    button, .button {
      display: inline-block; font-weight: 600; text-decoration: none; text-align: center; cursor: pointer;
    }
    button:hover, .button:hover { border-color: var(--accent); color: var(--accent); }
    .bar button { min-height: 2.25rem; padding: .2rem .75rem; font-size: .875rem; }
    button.main { color: var(--accent-ink); background: var(--accent); border-color: var(--accent); }
    button.main:hover { color: var(--accent-ink); filter: brightness(1.1); }
    .danger { color: var(--error); border-color: var(--error); }
    .danger:hover { color: var(--error); border-color: var(--error); background: var(--error-back); }
    button.danger { color: var(--danger-ink); background: var(--error); }
    button.danger:hover { color: var(--danger-ink); background: var(--error); filter: brightness(1.1); }
    input[type=text], input[type=password] { width: 100%; }
    input[readonly] { font-family: ui-monospace, monospace; font-size: .9375rem; text-overflow: ellipsis; }
    input::placeholder { color: var(--soft); opacity: 1; }
    label { display: block; margin-bottom: .25rem; color: var(--soft); font-size: .875rem; }
    .row { display: flex; flex-wrap: wrap; gap: .75rem; align-items: end; }
    .field { flex: 1 1 14rem; min-width: 0; }
    .message { padding: .75rem 1rem; border-left: .25rem solid; border-radius: .4rem; }
    .message.error { color: var(--error); background: var(--error-back); }

    .card { margin-top: 1.5rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
    .card h2 { margin-top: 0; }
    .narrow { max-width: 32rem; margin: clamp(1rem, 8vh, 4rem) auto 0; }
    .narrow.card { padding: clamp(1.25rem, 5vw, 2.5rem); }
    .narrow > * + * { margin-top: 1rem; }
    .narrow form > * + * { margin-top: 1rem; }
    .subject { padding: .75rem 1rem; border-left: .25rem solid var(--edge); border-radius: .4rem; background: var(--paper); }
    .subject .badge { margin-top: .35rem; }
    .empty { padding: 2rem 1rem; color: var(--soft); text-align: center; border: 1px dashed var(--edge); border-radius: .75rem; }
    .choices { display: flex; flex-wrap: wrap; gap: .4rem; margin-bottom: 1rem; }
    .choices a {
      padding: .3rem .8rem; color: var(--ink); font-size: .875rem; text-decoration: none;
      border: 1px solid var(--line); border-radius: 2rem; background: var(--card);
    }
    .choices a:hover { border-color: var(--accent); color: var(--accent); }
    .choices a[aria-current] { color: var(--accent-ink); background: var(--accent); border-color: var(--accent); font-weight: 600; }
    .pages { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1rem; }

    /* What stands for a status: always a word, and a colour beside it */
    .badge {
      display: inline-block; padding: .1rem .65rem; border: 1px solid transparent; border-radius: 1rem;
      font-size: .8125rem; font-weight: 600; white-space: nowrap; color: var(--still); background: var(--still-back);
    }
    .badge.uploading, .badge.processing, .badge.uploaded, .badge.note { color: var(--note); background: var(--note-back); }
    .badge.done, .badge.valid { color: var(--good); background: var(--good-back); }
    .badge.warning, .badge.done_with_errors, .badge.unchecked { color: var(--warning); background: var(--warning-back); }
    .badge.error, .badge.failed, .badge.invalid { color: var(--error); background: var(--error-back); }
    .badge.uploading::before, .badge.processing::before {
      content: ""; display: inline-block; width: .5rem; height: .5rem; margin-right: .4rem; border-radius: 50%; background: currentColor;
    }

    /* Tables, which are cards on a phone */
    table { width: 100%; border-collapse: separate; border-spacing: 0; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
    th { color: var(--soft); font-size: .875rem; font-weight: 600; text-align: left; white-space: nowrap; }
    th, td { padding: .75rem 1rem; vertical-align: top; }
    tbody td { border-top: 1px solid var(--line); }
    .title { display: block; font-weight: 600; font-size: 1.05rem; }
    .id { font-size: .8125rem; }
    td .size, td .work-orders, time { font-variant-numeric: tabular-nums; }
    @media (min-width: 48.001rem) {
      td .size, td .work-orders, td time, td > div > code:only-child { white-space: nowrap; }
      td[data-column=Where] { width: 30%; }
    }
    p.row + table, .soft + table { margin-top: 1rem; }
    @media (max-width: 48rem) {
      table, tbody, tr, td { display: block; }
      table { background: none; border: 0; }
      thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
      tr { padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
      tr + tr { margin-top: .75rem; }
      td, tbody td { display: flex; gap: .75rem; padding: .25rem 0; border: 0; }
      td > div { min-width: 0; }
      td::before { content: attr(data-column) / ""; flex: 0 0 6.5rem; color: var(--soft); font-size: .875rem; line-height: 1.7; }
      td:first-child > div > .title { font-size: 1.1rem; }
      td[data-column=Batch]::before { display: none; }
    }

    /* A batch */
    .banner { padding: 1.5rem; border-radius: .75rem; border-left: .5rem solid var(--edge); background: var(--card); }
    .banner > * + * { margin-top: .5rem; }
    .banner .badge { font-size: .9375rem; border-color: currentColor; }
    .banner.uploading, .banner.uploaded, .banner.processing { border-color: var(--note); background: var(--note-back); }
    .banner.done { border-color: var(--good); background: var(--good-back); }
    .banner.done_with_errors { border-color: var(--warning); background: var(--warning-back); }
    .banner.failed { border-color: var(--error); background: var(--error-back); }
    .totals { display: flex; flex-wrap: wrap; gap: .75rem 2rem; }
    .banner .totals { margin-top: 1.25rem; }
    .totals div { display: flex; flex-direction: column-reverse; }
    .totals dt { font-size: .875rem; }
    .totals dd { font-size: 1.5rem; font-weight: 600; line-height: 1.2; font-variant-numeric: tabular-nums; }
    .facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin-top: 1rem; }
    .facts dt { color: var(--soft); font-size: .875rem; }
    .copying { max-width: 34rem; }
    .drop { padding: 2rem 1rem; text-align: center; border: 2px dashed var(--edge); border-radius: .75rem; }
    .drop.over { border-color: var(--accent); border-style: solid; background: var(--accent-back); }
    .drop label { margin-bottom: .75rem; color: var(--ink); font-size: 1.1rem; font-weight: 600; }
    input[type=file] { display: block; width: fit-content; max-width: 100%; margin: 0 auto; font: inherit; font-size: .9375rem; }
    input[type=file]::file-selector-button {
      min-height: 2.75rem; margin-right: .75rem; padding: .5rem .9rem; font: inherit; font-weight: 600; cursor: pointer;
      color: var(--accent-ink); background: var(--accent); border: 1px solid var(--accent); border-radius: .4rem;
    }
    #under-way .row { align-items: center; }
    #amount { font-variant-numeric: tabular-nums; }
    progress {
      flex: 1 1 10rem; width: 100%; height: .75rem; overflow: hidden; appearance: none;
      color: var(--accent); background: var(--still-back); border: 1px solid var(--edge); border-radius: 1rem;
    }
    progress::-webkit-progress-bar { background: transparent; }
    progress::-webkit-progress-value { background: var(--accent); }
    progress::-moz-progress-bar { background: var(--accent); }
    #upload-message:not(:empty) { margin-top: .75rem; }
    #upload-message.error { color: var(--error); font-weight: 600; }
    .work-order { margin-top: .75rem; padding: .75rem 1rem; background: var(--card); border: 1px solid var(--line); border-radius: .5rem; }
    summary { cursor: pointer; min-height: 1.5rem; }
    .work-order > .soft { margin-top: .5rem; }
    .images {
      display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .5rem;
      margin-top: .75rem; padding: 0; list-style: none;
    }
    .images li {
      display: flex; flex-direction: column; padding: .5rem .6rem; font-size: .875rem;
      background: var(--paper); border: 1px solid var(--line); border-radius: .4rem;
    }
    .position { font-size: 1.25rem; font-weight: 700; line-height: 1.2; color: var(--accent); }
    .group { font-weight: 600; }
    .group.unknown { color: var(--warning); }
    .images .entry { margin-top: .25rem; font-size: .8125rem; }

    @media (max-width: 30rem) {
      .card, .banner { padding: 1rem; }
      .row > button, .row > .button { flex: 1 1 auto; }
      .totals { gap: .75rem 1.5rem; }
      .copying .field { flex-basis: 100%; }
      /* All of an id is to be seen. */
      input[readonly] { padding-inline: .4rem; font-size: .75rem; letter-spacing: -.02em; }
      .visitor { order: 3; flex-basis: 100%; }
    }
    @media (forced-colors: active) {
      .badge, .choices a[aria-current] { border-color: CanvasText; }
      .choices a[aria-current] { outline: 2px solid Highlight; }
      .badge::before { forced-color-adjust: none; background: CanvasText !important; }
      progress { forced-color-adjust: none; background: Canvas; border-color: CanvasText; }
      progress::-webkit-progress-value { background: Highlight; }
      progress::-moz-progress-bar { background: Highlight; }
    }
    @media (prefers-reduced-motion: no-preference) {
      html { scroll-behavior: smooth; }
      .badge.uploading::before, .badge.processing::before { animation: pulse 1.6s ease-in-out infinite; }
      @keyframes pulse { 50% { opacity: .25; } }
    }
    @media print {
      .bar form, .choices, .copying button, #upload, .end, .pages, .skip { display: none !important; }
    }

    """
}
