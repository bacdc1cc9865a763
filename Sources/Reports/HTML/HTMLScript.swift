/// The page's script: it filters the findings, and unfolds everything for printing. It puts text into the page as text only.
enum HTMLScript {
  /// What the content security policy knows the script by; a test holds the two together.
  static let hash: StaticString = "sha256-f2CQFUY5bNqMAN+Rspm9hk+FxLAAm2p8hssv0GRd16g="

  static let source: StaticString = """

    "use strict";
    const filter = document.getElementById("filter");
    const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));

    // Printed, everything is open; afterwards as before.
    addEventListener("beforeprint", () => all("details:not([open])").forEach(one => {
      one.open = true;
      one.dataset.folded = "";
    }));
    addEventListener("afterprint", () => all("details[data-folded]").forEach(one => {
      one.open = false;
      delete one.dataset.folded;
    }));

    if (filter) {
      const field = id => document.getElementById(id);
      const findings = all(".finding").map(item => ({
        item,
        severity: item.dataset.severity,
        rule: item.dataset.rule,
        workOrder: item.dataset.workOrder.toLowerCase(),
        words: item.textContent.toLowerCase(),
      }));
      // From the inside out: what has nothing left to show is hidden with its findings.
      const groups = [...all(".place"), ...all(".work-order"), ...all(".archive")];
      const rules = [...new Set(findings.map(finding => finding.rule))].sort();
      field("rule").append(...rules.map(rule => new Option(rule, rule)));

      const show = () => {
        const severities = new Set(all("input[name=severity]:checked", filter).map(box => box.value));
        const rule = field("rule").value;
        const workOrder = field("work-order").value.trim().toLowerCase();
        const words = field("words").value.trim().toLowerCase();
        let shown = 0;
        for (const finding of findings) {
          const fits = severities.has(finding.severity)
            && (!rule || finding.rule === rule)
            && finding.workOrder.includes(workOrder)
            && finding.words.includes(words);
          finding.item.hidden = !fits;
          if (fits) shown += 1;
        }
        const isFiltering = shown < findings.length;
        for (const group of groups) {
          group.hidden = isFiltering && !group.querySelector(".finding:not([hidden])");
        }
        field("shown").textContent = isFiltering
          ? `${shown} of ${findings.length} listed findings shown`
          : `All ${findings.length} listed findings shown`;
      };

      // Once for a burst of keystrokes: a screen reader should not read every number on the way.
      let timer;
      const showSoon = () => {
        clearTimeout(timer);
        timer = setTimeout(show, 150);
      };
      filter.addEventListener("input", showSoon);
      // The controls have their first values again only after this event.
      filter.addEventListener("reset", () => setTimeout(show));
      filter.addEventListener("submit", event => event.preventDefault());
      filter.hidden = false;
      show();
    }

    """
}
