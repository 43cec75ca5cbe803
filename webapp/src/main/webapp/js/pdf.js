/*
 * The pages of a PDF that came with a mail, drawn by pdf.js, which is fetched when one is looked at for the first time. Only
 * the pages in view are drawn, each with its text over it, to be read aloud and copied. Nothing in the file can act: its
 * scripts and forms are off, and its links are not links here.
 * Attributes: src (the file), library (the folder of pdf.js), and its words, each as words-….
 */
(() => {
  'use strict';
  if (customElements.get('mf-pdf')) return;

  const MOST_PAGES = 200;
  const MOST_DRAWN = 6;
  const MOST_PIXELS = 12e6;
  const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
  const WIDEST_FIT = 1.6;
  const MARGIN = 32;

  const absolute = (path) => new URL(path, document.baseURI).href;
  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const filled = (words, ...values) => values.reduce((text, value, place) => text.replace(`{${place}}`, value), words);

  let library;
  const load = (folder) => library ??= import(absolute(`${folder}legacy/build/pdf.min.mjs`)).then((pdf) => {
    pdf.GlobalWorkerOptions.workerSrc = absolute(`${folder}legacy/build/pdf.worker.min.mjs`);
    return pdf;
  }).catch((fault) => {
    library = undefined;
    throw fault;
  });

  /** What pdf.js may do: no code out of the file, nothing from elsewhere, no picture that would fill the memory. */
  const bounds = (folder) => ({
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    maxImageSize: 32 * 1024 * 1024,
    cMapUrl: absolute(`${folder}cmaps/`),
    standardFontDataUrl: absolute(`${folder}standard_fonts/`),
    wasmUrl: absolute(`${folder}wasm/`),
    iccUrl: absolute(`${folder}iccs/`),
    useWorkerFetch: true,
    verbosity: 0,
  });

  class Pdf extends HTMLElement {
    connectedCallback() {
      if (this.scroller) return;
      this.words = Object.fromEntries([...this.attributes].filter(({ name }) => name.startsWith('words-'))
        .map(({ name, value }) => [name.slice('words-'.length), value]));
      this.zoom = ZOOMS.indexOf(1);
      this.pages = [];
      this.drawn = new Set();
      this.build();
      this.show();
    }

    /** A dialog moves its content about when it opens; it has ended when it doesn't come back. */
    disconnectedCallback() { setTimeout(() => { if (!this.isConnected) this.end(); }); }

    end() {
      this.ended = true;
      this.abort?.abort();
      this.sight?.disconnect();
      this.size?.disconnect();
      this.task?.destroy();
    }

    build() {
      this.bar = make('div', 'mf-pdf-bar');
      this.bar.hidden = true;
      this.count = make('span', 'mf-pdf-count');
      this.count.setAttribute('aria-live', 'polite');
      this.percent = make('span', 'mf-pdf-zoom');
      this.smaller = this.tool('−', this.words.smaller, () => this.zoomTo(this.zoom - 1));
      this.bigger = this.tool('+', this.words.bigger, () => this.zoomTo(this.zoom + 1));
      const fit = this.tool(this.words.fit, this.words.fit, () => this.zoomTo(ZOOMS.indexOf(1)));
      fit.classList.add('mf-pdf-fit');
      this.bar.append(this.count, make('span', 'mf-grow'), this.smaller, this.percent, this.bigger, fit);
      this.told = make('p', 'mf-pdf-told', this.words.loading);
      this.told.setAttribute('role', 'status');
      this.scroller = make('div', 'mf-pdf-pages');
      this.scroller.tabIndex = 0;
      this.scroller.setAttribute('role', 'region');
      this.scroller.setAttribute('aria-label', this.words.label);
      this.scroller.addEventListener('scroll', () => this.seeWhere(), { passive: true });
      this.addEventListener('keydown', (event) => this.press(event));
      this.append(this.bar, this.told, this.scroller);
    }

    tool(text, label, pressed) {
      const button = make('button', 'mf-pdf-tool', text);
      button.type = 'button';
      button.title = label;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', pressed);
      return button;
    }

    press(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || !this.pages.length) return;
      const deed = {
        '+': () => this.zoomTo(this.zoom + 1), '=': () => this.zoomTo(this.zoom + 1),
        '-': () => this.zoomTo(this.zoom - 1), 0: () => this.zoomTo(ZOOMS.indexOf(1)),
        ArrowRight: () => this.turn(1), ArrowLeft: () => this.turn(-1),
      }[event.key];
      if (!deed) return;
      event.preventDefault();
      deed();
    }

    async show() {
      const folder = this.getAttribute('library');
      try {
        this.abort = new AbortController();
        const [pdf, data] = await Promise.all([load(folder), this.fetched()]);
        if (this.ended) return;
        this.pdf = pdf;
        this.task = pdf.getDocument({ data, ...bounds(folder) });
        this.file = await this.task.promise;
        await this.layOut(await this.file.getPage(1));
      } catch (fault) {
        if (!this.ended) this.tell(fault);
      }
    }

    async fetched() {
      const answer = await fetch(absolute(this.getAttribute('src')), { signal: this.abort.signal });
      if (!answer.ok) throw new TypeError(`answered ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    }

    /** Says why there is nothing to be seen. */
    tell(fault) {
      const why = fault.name === 'PasswordException' ? 'locked' : fault instanceof TypeError ? 'unloaded' : 'broken';
      this.told.textContent = this.words[why];
      this.told.hidden = false;
      this.bar.hidden = true;
      this.scroller.hidden = true;
      this.dataset.state = why;
    }

    async layOut(first) {
      if (this.ended) return;
      const { width, height } = first.getViewport({ scale: 1 });
      for (let number = 1; number <= Math.min(this.file.numPages, MOST_PAGES); number++) {
        const box = make('div', 'mf-pdf-page');
        box.setAttribute('role', 'group');
        box.setAttribute('aria-label', filled(this.words.page, number, this.file.numPages));
        this.pages.push({ number, box, width, height });
        this.scroller.append(box);
      }
      this.told.hidden = true;
      if (this.file.numPages > MOST_PAGES) this.scroller.append(make('p', 'mf-pdf-told', filled(this.words.more, MOST_PAGES)));
      this.bar.hidden = false;
      this.resize();
      this.sight = new IntersectionObserver((seen) => {
        seen.forEach(({ target, isIntersecting }) => {
          const page = this.pages.find(({ box }) => box === target);
          page.wanted = isIntersecting;
        });
        this.drawNext();
      }, { root: this.scroller, rootMargin: '50% 0px' });
      this.pages.forEach(({ box }) => this.sight.observe(box));
      this.size = new ResizeObserver(() => { if (this.scroller.clientWidth !== this.fitted) this.resize(); });
      this.size.observe(this.scroller);
      this.dataset.state = 'shown';
      this.scroller.focus({ preventScroll: true });
    }

    scaleOf({ width }) {
      return Math.min(WIDEST_FIT, Math.max(0.1, (this.scroller.clientWidth - MARGIN) / width)) * ZOOMS[this.zoom];
    }

    /** Gives the pages the sizes that go with the room and the zoom, and draws those in view anew. */
    resize() {
      this.fitted = this.scroller.clientWidth;
      const place = this.scroller.scrollTop / Math.max(1, this.scroller.scrollHeight);
      this.pages.forEach((page) => { this.clear(page); this.measure(page); });
      this.scroller.scrollTop = place * this.scroller.scrollHeight;
      this.percent.textContent = `${Math.round(ZOOMS[this.zoom] * 100)} %`;
      this.smaller.disabled = this.zoom === 0;
      this.bigger.disabled = this.zoom === ZOOMS.length - 1;
      this.seeWhere();
      this.drawNext();
    }

    measure(page) {
      const scale = this.scaleOf(page);
      page.box.style.inlineSize = `${Math.floor(page.width * scale)}px`;
      page.box.style.blockSize = `${Math.floor(page.height * scale)}px`;
    }

    zoomTo(zoom) {
      if (zoom < 0 || zoom >= ZOOMS.length || zoom === this.zoom) return;
      this.zoom = zoom;
      this.resize();
    }

    current() {
      const line = this.scroller.scrollTop + this.scroller.clientHeight / 3;
      return this.pages.findLast(({ box }) => box.offsetTop <= line) || this.pages[0];
    }

    turn(step) {
      const next = this.pages[this.current().number - 1 + step];
      if (next) this.scroller.scrollTop = next.box.offsetTop - MARGIN / 2;
    }

    seeWhere() {
      if (!this.pages.length) return;
      const words = filled(this.words.page, this.current().number, this.file.numPages);
      if (this.count.textContent !== words) this.count.textContent = words;
    }

    /** Draws what is in view page by page, and lets go of what has been scrolled away. */
    async drawNext() {
      if (this.drawing || this.ended) return;
      const next = this.pages.find((page) => page.wanted && !this.drawn.has(page) && !page.unreadable);
      if (!next) return;
      this.drawing = true;
      try {
        await this.draw(next);
      } catch (fault) {
        if (fault.name !== 'RenderingCancelledException' && !this.ended) this.mark(next);
      }
      this.drawing = false;
      this.letGo();
      this.drawNext();
    }

    async draw(page) {
      const given = await this.file.getPage(page.number);
      const real = given.getViewport({ scale: 1 });
      page.width = real.width;
      page.height = real.height;
      this.measure(page);
      const zoom = this.zoom, fitted = this.fitted, scale = this.scaleOf(page);
      const viewport = given.getViewport({ scale });
      const dots = Math.min(window.devicePixelRatio || 1, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
      const canvas = document.createElement('canvas');
      canvas.width = Math.max(1, Math.floor(viewport.width * dots));
      canvas.height = Math.max(1, Math.floor(viewport.height * dots));
      canvas.setAttribute('aria-hidden', 'true');
      await given.render({ canvas, viewport, transform: dots === 1 ? null : [dots, 0, 0, dots, 0, 0] }).promise;
      if (this.ended || zoom !== this.zoom || fitted !== this.fitted) return;
      const text = make('div', 'mf-pdf-text');
      page.box.style.setProperty('--total-scale-factor', scale);
      page.box.replaceChildren(canvas, text);
      this.drawn.add(page);
      await new this.pdf.TextLayer({ textContentSource: given.streamTextContent(), container: text, viewport }).render();
      given.cleanup();
    }

    mark(page) {
      page.unreadable = true;
      page.box.replaceChildren(make('p', 'mf-pdf-told', this.words.unreadable));
    }

    clear(page) {
      if (!this.drawn.delete(page)) return;
      page.box.replaceChildren();
    }

    letGo() {
      const here = this.current().number;
      const far = [...this.drawn].filter(({ wanted }) => !wanted)
        .sort((one, other) => Math.abs(other.number - here) - Math.abs(one.number - here));
      far.slice(0, Math.max(0, this.drawn.size - MOST_DRAWN)).forEach((page) => this.clear(page));
    }
  }
  customElements.define('mf-pdf', Pdf);
})();
