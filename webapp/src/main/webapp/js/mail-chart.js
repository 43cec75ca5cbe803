/*
 * Mail per hour as bars, in the person's zone, with the same figures as a table for screen readers. Two dozen bars need
 * no library: they are boxes whose heights the style sheet gives.
 * Attributes: points (JSON array of [epoch millis, count]), label, hour, messages (words).
 */
(() => {
  'use strict';
  if (customElements.get('mf-mail-chart')) return;

  const language = () => window.mayfly?.language() || document.documentElement.lang || 'en';
  const HOUR_LABELS = 6;

  /** The smallest of 1, 2, 5, 10, 20, … of which four make at least the highest value. */
  const step = (highest) => {
    for (let power = 1; ; power *= 10) {
      for (const part of [1, 2, 5]) if (part * power * 4 >= highest) return part * power;
    }
  };
  const make = (name, className, text) => {
    const element = document.createElement(name);
    element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  class MailChart extends HTMLElement {
    static observedAttributes = ['points'];

    connectedCallback() {
      if (!this.canvas) {
        this.canvas = make('div', 'mf-chart-canvas');
        this.canvas.setAttribute('aria-hidden', 'true');
        this.table = make('table', 'mf-hidden');
        this.append(this.canvas, this.table);
      }
      this.draw();
    }

    attributeChangedCallback() { if (this.canvas) this.draw(); }

    draw() {
      const points = JSON.parse(this.getAttribute('points') || '[]');
      const hour = new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit' });
      const full = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
      const number = new Intl.NumberFormat(language());
      const size = step(Math.max(1, ...points.map(([, count]) => count)));
      const lines = Math.max(1, Math.ceil(Math.max(1, ...points.map(([, count]) => count)) / size));
      const plot = make('div', 'mf-chart-plot');
      for (let line = 0; line <= lines; line++) {
        const mark = make('span', 'mf-chart-line');
        mark.style.insetBlockEnd = `${line / lines * 100}%`;
        mark.append(make('span', '', number.format(line * size)));
        plot.append(mark);
      }
      const bars = make('div', 'mf-chart-bars');
      const every = Math.max(1, Math.round(points.length / HOUR_LABELS));
      points.forEach(([at, count], place) => {
        const slot = make('span', 'mf-chart-slot');
        slot.title = `${full.format(at)}: ${number.format(count)} ${this.getAttribute('messages')}`;
        const bar = make('span', 'mf-chart-bar');
        bar.style.blockSize = `${count / (lines * size) * 100}%`;
        slot.append(bar);
        if (place % every === 0) slot.append(make('span', 'mf-chart-hour', hour.format(at)));
        bars.append(slot);
      });
      plot.append(bars);
      this.canvas.replaceChildren(plot);
      this.tabulate(points, full);
    }

    tabulate(points, full) {
      this.table.replaceChildren();
      this.table.createCaption().textContent = this.getAttribute('label');
      const head = this.table.createTHead().insertRow();
      for (const name of ['hour', 'messages']) {
        const cell = document.createElement('th');
        cell.scope = 'col';
        cell.textContent = this.getAttribute(name);
        head.append(cell);
      }
      const body = this.table.createTBody();
      for (const [at, count] of points) {
        const row = body.insertRow();
        row.insertCell().textContent = full.format(at);
        row.insertCell().textContent = count;
      }
    }
  }
  customElements.define('mf-mail-chart', MailChart);

  const SECONDS = 60;

  /**
   * The mail of the last minute, as a bar for each second that moves on by itself, and in all.
   * Attributes: points (JSON array of [epoch millis, count]), now (the server's clock), words.
   */
  class LastMinute extends HTMLElement {
    static observedAttributes = ['points', 'now'];

    connectedCallback() {
      if (!this.total) {
        this.bars = make('span', 'mf-minute-bars');
        this.bars.setAttribute('aria-hidden', 'true');
        for (let second = 0; second < SECONDS; second++) this.bars.append(make('span', ''));
        this.total = make('strong', '', '0');
        this.append(this.bars, this.total, make('span', 'mf-quiet', this.getAttribute('words')));
      }
      this.ticking = setInterval(() => this.draw(), 1000);
      this.draw();
    }

    disconnectedCallback() { clearInterval(this.ticking); }

    attributeChangedCallback(name, before, value) {
      if (name === 'now') this.ahead = Number(value) - Date.now();
      if (this.total) this.draw();
    }

    draw() {
      const now = Date.now() + (this.ahead || 0);
      const counts = new Array(SECONDS).fill(0);
      for (const [at, count] of JSON.parse(this.getAttribute('points') || '[]')) {
        const ago = Math.max(0, Math.floor((now - at) / 1000));
        if (ago < SECONDS) counts[SECONDS - 1 - ago] += count;
      }
      const most = Math.max(1, ...counts);
      counts.forEach((count, second) => { this.bars.children[second].style.blockSize = `${count / most * 100}%`; });
      this.total.textContent = new Intl.NumberFormat(language()).format(counts.reduce((sum, count) => sum + count, 0));
    }
  }
  customElements.define('mf-last-minute', LastMinute);
})();
