/// The script that sends an archive from a batch's page, by the protocol that programs use: chunks, and after each failure the question how much is stored.
enum UploadScript {
  static let source: StaticString = #"""
    "use strict";
    (() => {
      const byID = id => document.getElementById(id);
      const area = byID("upload");
      if (!area) return;

      const address = area.dataset.uploadUrl;
      const note = `batchlint-upload-${area.dataset.batch}`;
      const chunk = 8 * 1024 * 1024;
      const silence = 120000;

      const drop = byID("drop");
      const picker = byID("file");
      const underWay = byID("under-way");
      const progress = byID("progress");
      const amount = byID("amount");
      const pause = byID("pause");
      const message = byID("upload-message");

      let file = null;
      let request = null;
      let isRunning = false;
      let isPaused = false;
      let wake = null;

      const say = (text, isError = false) => {
        message.textContent = text;
        message.className = isError ? "error" : "soft";
      };

      const size = bytes => {
        const units = ["B", "kB", "MB", "GB", "TB"];
        let unit = 0;
        while (bytes >= 999.5 && unit < units.length - 1) {
          bytes /= 1000;
          unit += 1;
        }
        return `${unit > 0 && bytes < 9.95 ? bytes.toFixed(1) : Math.round(bytes)} ${units[unit]}`;
      };

      const show = sent => {
        const share = file.size === 0 ? 100 : Math.floor(100 * Math.min(sent, file.size) / file.size);
        progress.value = share;
        progress.textContent = `${share} %`;
        amount.textContent = `${file.name}: ${size(Math.min(sent, file.size))} of ${size(file.size)}, ${share} %`;
      };

      // What was begun is noted, so that after a reload the same file is known again.
      const noted = () => {
        try {
          return JSON.parse(localStorage.getItem(note));
        } catch {
          // A browser may keep nothing, or hold something else there: then nothing was begun.
          return null;
        }
      };
      const keep = value => {
        try {
          if (value) localStorage.setItem(note, JSON.stringify(value)); else localStorage.removeItem(note);
        } catch {
          // Without the note the file is still known by its size.
        }
      };

      // XMLHttpRequest, because it lets the answer 308 be read, and tells how far a chunk is.
      const send = (range, body, told) => new Promise(done => {
        let timer;
        const listen = () => {
          clearTimeout(timer);
          timer = setTimeout(() => request?.abort(), silence);
        };
        request = new XMLHttpRequest();
        request.open("PUT", address);
        request.setRequestHeader("Content-Range", `bytes ${range}`);
        request.setRequestHeader("Content-Type", "application/octet-stream");
        if (told) request.upload.addEventListener("progress", event => {
          listen();
          told(event.loaded);
        });
        request.addEventListener("loadend", event => {
          clearTimeout(timer);
          const answered = event.target;
          request = null;
          done({
            status: answered.status,
            range: answered.getResponseHeader("Range"),
            retryAfter: Number(answered.getResponseHeader("Retry-After")) || 0,
            text: answered.responseText,
          });
        });
        listen();
        request.send(body);
      });

      const sleep = seconds => new Promise(done => {
        const timer = setTimeout(done, 1000 * seconds);
        wake = () => {
          clearTimeout(timer);
          done();
        };
      });

      const isReadable = async place => {
        try {
          await file.slice(place, place + 1).arrayBuffer();
          return true;
        } catch {
          return false;
        }
      };

      const reason = answer => {
        try {
          return JSON.parse(answer.text).detail || `status ${answer.status}`;
        } catch {
          return `status ${answer.status}`;
        }
      };

      const isPassing = status => status === 0 || status === 408 || status === 429 || status >= 500;

      // Sends what is not stored yet. Ends when all is stored, when it makes no sense to go on, or when it is paused.
      const run = async () => {
        let stored = null;
        let failures = 0;
        while (!isPaused) {
          const asks = stored === null || file.size === 0;
          const end = asks ? 0 : Math.min(stored + chunk, file.size);
          const answer = asks
            ? await send(`*/${file.size}`, null)
            : await send(`${stored}-${end - 1}/${file.size}`, file.slice(stored, end), loaded => show(stored + loaded));
          if (answer.status === 200 || answer.status === 201) return finish();
          if (answer.status === 308) {
            const range = /^bytes=0-(\d+)$/.exec(answer.range ?? "");
            const now = range ? Number(range[1]) + 1 : 0;
            if (failures > 0 && now < file.size) say("Going on with the upload.");
            if (asks || now > stored) failures = 0; else failures += 1;
            stored = now;
            show(stored);
            if (failures === 0) continue;
          } else if (isPassing(answer.status)) {
            if (isPaused) break;
            if (answer.status === 0 && !await isReadable(stored ?? 0)) {
              return fail("The file has changed, or cannot be read any more. Choose it again.");
            }
            failures += 1;
          } else {
            return fail(`The site does not take the archive: ${reason(answer)}.`);
          }
          const base = Math.min(2 ** (failures - 1), 64);
          const seconds = Math.max(answer.retryAfter, base * (0.75 + Math.random() / 4));
          const what = answer.status === 0 ? "The connection is broken" : `The site says: ${reason(answer)}`;
          say(`${what}. Trying again in ${Math.ceil(seconds)} s.`);
          await sleep(seconds);
          stored = null;
        }
        say("Paused. What was sent is stored.");
      };

      const finish = () => {
        keep(null);
        show(file.size);
        pause.hidden = true;
        say("All bytes are stored. The archive will be checked now.");
      };

      const fail = text => {
        say(text, true);
        underWay.hidden = true;
        drop.hidden = false;
        picker.value = "";
        picker.focus();
        file = null;
      };

      const go = async () => {
        isRunning = true;
        isPaused = false;
        pause.textContent = "Pause";
        await run();
        isRunning = false;
      };

      const begin = chosen => {
        if (isRunning || !chosen) return;
        const earlier = noted();
        const known = area.dataset.size === "" ? earlier?.size : Number(area.dataset.size);
        const isOther = known !== undefined && known !== null && known !== chosen.size
          || earlier && (earlier.name !== chosen.name || earlier.modified !== chosen.lastModified);
        if (isOther && Number(area.dataset.stored) > 0) {
          picker.value = "";
          const name = earlier ? `“${earlier.name}”, ${size(earlier.size)}` : `one of ${known} bytes`;
          say(`This is not the file that was begun: ${name}. Choose that one, or create another batch.`, true);
          return;
        }
        file = chosen;
        keep({ name: file.name, size: file.size, modified: file.lastModified });
        drop.hidden = true;
        underWay.hidden = false;
        show(0);
        say("Sending. The page has to stay open; if it is closed, choose the same file here to go on.");
        pause.focus();
        go();
      };

      picker.addEventListener("change", () => begin(picker.files[0]));
      // Wherever on the page a file is dropped, it is not opened instead of the page.
      addEventListener("dragover", event => {
        event.preventDefault();
        drop.classList.add("over");
      });
      addEventListener("dragleave", event => {
        if (!event.relatedTarget) drop.classList.remove("over");
      });
      addEventListener("drop", event => {
        event.preventDefault();
        drop.classList.remove("over");
        if (event.dataTransfer.files.length > 1) {
          say("A batch has one archive: drop one file.", true);
        } else {
          begin(event.dataTransfer.files[0]);
        }
      });
      pause.addEventListener("click", () => {
        if (isRunning) {
          isPaused = true;
          pause.textContent = "Go on";
          request?.abort();
          wake?.();
        } else {
          say("Going on with the upload.");
          go();
        }
      });
      addEventListener("online", () => wake?.());
      addEventListener("beforeunload", event => { if (isRunning) event.preventDefault(); });

      const earlier = noted();
      drop.hidden = false;
      if (earlier && Number(area.dataset.stored) > 0) {
        say(`A part of “${earlier.name}” is stored (${size(Number(area.dataset.stored))} of ${size(earlier.size)}). Choose the same file to go on.`);
      } else if (Number(area.dataset.stored) > 0) {
        say(`A part of the archive is stored (${size(Number(area.dataset.stored))}). Choose the same file to go on.`);
      }
    })();

    """#
}
