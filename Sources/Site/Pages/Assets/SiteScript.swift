/// The script of all pages of a visit: it keeps statuses up to date, and copies ids. Without it a page shows how things were when it was fetched.
enum SiteScript {
  static let source: StaticString = #"""
    "use strict";
    (() => {
      const byID = id => document.getElementById(id);
      const live = byID("live");
      const isBatchPage = byID("banner") !== null;

      // Copying an id.
      const copy = byID("copy");
      const id = byID("batch-id");
      if (copy && id) {
        const putAside = async () => {
          // Only pages that came by a safe connection have a clipboard.
          if (navigator.clipboard) return navigator.clipboard.writeText(id.value);
          id.select();
          if (!document.execCommand("copy")) throw new Error("not copied");
        };
        copy.hidden = false;
        copy.addEventListener("click", async () => {
          try {
            await putAside();
            byID("copied").textContent = "The id is copied.";
          } catch {
            id.select();
            byID("copied").textContent = "The browser does not copy; the id is selected.";
          }
        });
        id.addEventListener("focus", () => id.select());
      }

      // Keeping statuses up to date, as long as one can still change.
      const shortest = 2000;
      const longest = 64000;
      let pause = shortest;

      const show = (badge, batch) => {
        const area = isBatchPage ? document : badge.closest("tr");
        if (badge.textContent !== batch.words) {
          badge.className = `badge ${batch.status}`;
          badge.textContent = batch.words;
          badge.dataset.status = batch.status;
          if (isBatchPage) {
            byID("banner").className = `banner ${batch.status}`;
            byID("outlook")?.remove();
            document.title = document.title.replace(/^[^:]*/, batch.words);
          }
          if (live) live.textContent = isBatchPage
            ? `Status: ${batch.words}`
            : `${area.querySelector(".title").textContent}: ${batch.words}`;
        }
        for (const [kind, text] of [[".size", batch.size], [".work-orders", batch.work_orders]]) {
          for (const place of area.querySelectorAll(kind)) {
            if (place.textContent !== text) place.textContent = text;
          }
        }
        if (batch.is_final) delete badge.dataset.batch;
      };

      const ask = async badges => {
        const ids = badges.map(badge => badge.dataset.batch);
        const answer = await fetch(`/batches/status?ids=${ids.join(",")}`, { cache: "no-store" });
        if (answer.status === 401) {
          if (live) {
            live.textContent = "You are signed out. Reload this page to sign in again.";
            live.className = "message error";
          }
          return false;
        }
        if (!answer.ok) throw new Error(`status ${answer.status}`);
        const batches = new Map((await answer.json()).batches.map(batch => [batch.batch_id, batch]));
        let isOver = false;
        for (const badge of badges) {
          const batch = batches.get(badge.dataset.batch);
          if (batch) show(badge, batch);
          // The page of a batch has more to show at the end, or nothing any more if the batch is gone.
          if (isBatchPage && (!batch || batch.is_final)) isOver = true;
          if (!batch) delete badge.dataset.batch;
        }
        if (isOver) location.reload();
        return !isOver;
      };

      const watch = async () => {
        const badges = [...document.querySelectorAll(".badge[data-batch]")];
        if (badges.length === 0) return;
        try {
          if (!document.hidden && !await ask(badges)) return;
          pause = shortest;
        } catch {
          // The site or the network is away; it is asked more and more seldom.
          pause = Math.min(2 * pause, longest);
        }
        setTimeout(watch, pause);
      };
      setTimeout(watch, shortest);
    })();

    """#
}
