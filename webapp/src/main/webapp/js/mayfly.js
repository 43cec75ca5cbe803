/*
 * Small custom elements and the keyboard of the console. Everything that must follow the person's clock, zone or
 * clipboard happens here, in the browser; words come from the server in attributes.
 */
(() => {
  'use strict';
  if (window.mayfly?.copy) return;

  const strokes = {
    mayfly: '<path d="M8 6.2C6.4 3 3.6 1.8 1.6 2.2c-.5 2.6 1.6 5 6.4 5.4M8 6.2c1.6-3.2 4.4-4.4 6.4-4 .5 2.6-1.6 5-6.4 5.4M8 5.6v6M8 11.6c-.4 1.4-1.4 2.4-2.6 2.9M8 11.6c.4 1.4 1.4 2.4 2.6 2.9"/>',
    overview: '<path d="M2 13.5h12M3.8 13.5V9M7 13.5V4.5M10.2 13.5V7M13 13.5V2.5"/>',
    address: '<circle cx="8" cy="8" r="2.6"/><path d="M10.6 5.4v3.2c0 1.2.8 2 1.8 2s1.8-.9 1.8-2.6A6.2 6.2 0 1 0 11.4 13"/>',
    domain: '<circle cx="8" cy="8" r="6.2"/><path d="M1.8 8h12.4M8 1.8c2.2 2 2.9 4 2.9 6.2S10.2 12.2 8 14.200C5.8 12.2 5.1 10.2 5.1 8S5.8 3.8 8 1.8"/>',
    members: '<circle cx="6" cy="5.2" r="2.700"/><path d="M1.2 13.8c.3-2.8 2.300-4.300 4.800-4.300s4.500 1.500 4.800 4.300M10.600 2.800a2.500 2.500 0 0 1 0 4.700M12.400 9.900c1.400.6 2.200 2 2.400 3.900"/>',
    key: '<circle cx="5" cy="11" r="3.2"/><path d="M7.3 8.700l6.5-6.500M10.4 5.600l2.3 2.300M12.3 3.700l1.5 1.5"/>',
    policy: '<path d="M2 4.500h7M12.500 4.500H14M2 11.500h1.500M7 11.500h7"/><circle cx="10.700" cy="4.500" r="1.800"/><circle cx="5.300" cy="11.500" r="1.800"/>',
    audit: '<path d="M3.5 1.800h6l3 3v9.400h-9zM9.5 1.800v3h3M5.8 8h4.400M5.8 10.800h4.4"/>',
    copy: '<rect x="5.5" y="5.5" width="8.5" height="8.5" rx="1.5"/><path d="M10.5 5.500V3.500A1.5 1.5 0 0 0 9 2H3.500A1.5 1.5 0 0 0 2 3.500V9a1.5 1.5 0 0 0 1.5 1.500h2"/>',
    label: '<path d="M2 2.500h5.500l6.500 6.500-5 5-7-7zM5 5.500h.01"/>',
    check: '<path d="M2.8 8.600l3.4 3.4 7-8"/>',
    cross: '<path d="M3.5 3.500l9 9M12.5 3.500l-9 9"/>',
    plus: '<path d="M8 2.500v11M2.5 8h11"/>',
    search: '<circle cx="7" cy="7" r="4.6"/><path d="M10.4 10.400l3.8 3.8"/>',
    clock: '<circle cx="8" cy="8" r="6.2"/><path d="M8 4.500V8l2.4 1.6"/>',
    pause: '<path d="M5.5 3v10M10.5 3v10"/>',
    play: '<path d="M4.5 2.800v10.400L13 8z"/>',
    trash: '<path d="M2.5 4h11M6 4V2.300h4V4M4 4l.7 9.700h6.600L12 4M6.7 6.800v4.200M9.3 6.800v4.2"/>',
    mail: '<rect x="1.8" y="3" width="12.4" height="10" rx="1.5"/><path d="M2.2 4l5.8 5 5.8-5"/>',
    reload: '<path d="M13.5 8a5.5 5.5 0 1 1-1.7-4M13.6 1.800v3.200h-3.2"/>',
    up: '<path d="M3 10.500l5-5 5 5"/>',
    down: '<path d="M3 5.500l5 5 5-5"/>',
    back: '<path d="M9.5 3l-5 5 5 5"/>',
    more: '<path d="M3.2 8h.01M8 8h.01M12.8 8h.01" stroke-width="2.4"/>',
    download: '<path d="M8 2v8.500M4.5 7.200L8 10.700l3.5-3.500M2.5 13.800h11"/>',
    clip: '<path d="M13 7.300l-5.3 5.300a3.1 3.1 0 0 1-4.4-4.400l5.9-5.900a2.1 2.1 0 0 1 3 3L6.5 11a1 1 0 0 1-1.5-1.500l5-5"/>',
    image: '<rect x="1.8" y="2.5" width="12.4" height="11" rx="1.5"/><circle cx="5.3" cy="6" r="1.2"/><path d="M2 12l4-3.8 2.8 2.600L11 8.500l3 3"/>',
    lock: '<rect x="3" y="7" width="10" height="7" rx="1.5"/><path d="M5.2 7V4.800a2.8 2.8 0 0 1 5.6 0V7"/>',
    ended: '<circle cx="8" cy="8" r="6.2"/><path d="M3.7 12.300l8.6-8.6"/>',
    warning: '<path d="M8 2L1.6 13.500h12.800zM8 6.500v3.200M8 11.600v.01"/>',
    user: '<circle cx="8" cy="5" r="3"/><path d="M2.2 14.200c.4-3 2.8-4.7 5.8-4.700s5.4 1.7 5.8 4.7"/>',
    sun: '<circle cx="8" cy="8" r="2.8"/><path d="M8 1.500v1.600M8 12.900v1.600M1.5 8h1.600M12.9 8h1.600M3.4 3.400l1.1 1.100M11.5 11.500l1.1 1.100M12.6 3.400l-1.1 1.100M4.5 11.500l-1.1 1.1"/>',
    moon: '<path d="M13.8 9.600A6 6 0 0 1 6.4 2.200a6 6 0 1 0 7.4 7.400z"/>',
    system: '<rect x="1.8" y="2.5" width="12.4" height="8.5" rx="1.5"/><path d="M5.5 13.800h5M8 11v2.8"/>',
    keyboard: '<rect x="1.3" y="4" width="13.4" height="8.5" rx="1.5"/><path d="M4 7h.01M6.7 7h.01M9.3 7h.01M12 7h.01M5 9.700h6"/>',
    building: '<path d="M3 14.200V2h7v12.200M10 6h3v8.200M1.8 14.200h12.400M5.3 5h2.400M5.3 8h2.400M5.3 11h2.4"/>',
    exit: '<path d="M6.5 2H3v12h3.500M10.5 4.500L14 8l-3.5 3.500M14 8H6.5"/>',
    open: '<path d="M6.5 3H3v10h10V9.500M9.5 2.500h4v4M13.3 2.700L7.5 8.5"/>',
    bell: '<path d="M8 2a4 4 0 0 1 4 4v3l1.500 2.500h-11L4 9V6a4 4 0 0 1 4-4zM6.500 13.500a1.600 1.600 0 0 0 3 0"/>',
    columns: '<rect x="2" y="2.500" width="12" height="11" rx="1.500"/><path d="M6 2.500v11M10 2.500v11"/>',
    filter: '<path d="M2 4h12M4.500 8h7M6.700 12h2.600"/>',
    sidebar: '<rect x="2" y="2.500" width="12" height="11" rx="1.500"/><path d="M6.500 2.500v11M11 6.500L9.500 8l1.500 1.500"/>'
  };

  /** The person's own variety of the language that the console speaks to them. */
  const language = () => {
    const spoken = document.documentElement.lang || 'en';
    return navigator.languages.find((known) => known.split('-')[0] === spoken.split('-')[0]) || spoken;
  };
  const number = (element, name) => Number(element.getAttribute(name));
  const formats = new Map();
  const format = (name, options) => {
    const key = language() + name;
    if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(language(), options));
    return formats.get(key);
  };
  const exact = (at) => format('exact', { dateStyle: 'full', timeStyle: 'long' }).format(at);

  class Icon extends HTMLElement {
    static observedAttributes = ['name'];
    connectedCallback() { this.draw(); }
    attributeChangedCallback() { this.draw(); }
    draw() {
      this.setAttribute('aria-hidden', 'true');
      this.innerHTML = '<svg viewBox="0 0 16 16" fill="none" stroke="currentColor" stroke-width="1.4" '
        + 'stroke-linecap="round" stroke-linejoin="round">' + (strokes[this.getAttribute('name')] || '') + '</svg>';
    }
  }

  const ticking = new Set();
  setInterval(() => ticking.forEach((element) => element.tick()), 1000);

  /**
   * Two largest units, as io.mayfly.webapp.console.component.DurationWords writes them on the server. What is left of the
   * smaller counts as a whole one, so that a lease of an hour begins with "1 h" and not with "59 min".
   */
  const leftWords = (exact, [d, h, m, s]) => {
    const minutes = Math.ceil(exact / 60), hours = Math.ceil(exact / 3600), seconds = Math.ceil(exact);
    if (hours >= 24) return pair(Math.floor(hours / 24), d, hours % 24, h);
    if (minutes >= 60) return pair(Math.floor(minutes / 60), h, minutes % 60, m);
    if (seconds >= 600) return `${minutes} ${m}`;
    if (seconds >= 60) return pair(Math.floor(seconds / 60), m, seconds % 60, s);
    return `${seconds} ${s}`;
  };
  const pair = (big, bigUnit, small, smallUnit) => small ? `${big} ${bigUnit} ${small} ${smallUnit}` : `${big} ${bigUnit}`;

  class TimeLeft extends HTMLElement {
    static observedAttributes = ['from', 'until', 'ended'];
    connectedCallback() { ticking.add(this); this.tick(); }
    disconnectedCallback() { ticking.delete(this); }
    attributeChangedCallback() { if (this.isConnected) this.tick(); }
    tick() {
      const from = number(this, 'from'), until = number(this, 'until'), now = Date.now();
      const words = (this.getAttribute('words') || 'd|h|min|s|ended').split('|');
      const over = this.getAttribute('ended') === 'true' || now >= until;
      const share = over ? 0 : Math.min(1, (until - now) / Math.max(1, until - from));
      if (!this.firstChild) {
        this.innerHTML = '<span class="mf-drain" aria-hidden="true"><span></span></span><span class="mf-left"></span>';
      }
      this.firstChild.firstChild.style.inlineSize = `${(share * 100).toFixed(2)}%`;
      const text = over ? words[4] : leftWords((until - now) / 1000, words);
      if (this.lastChild.textContent !== text) this.lastChild.textContent = text;
      this.classList.toggle('over', over);
      this.classList.toggle('soon', !over && share < 0.1 && until - now < 3600000);
      this.title = exact(until);
    }
  }

  /** How many minutes or hours ago something was. */
  const agoWords = (minutes) => {
    const words = new Intl.RelativeTimeFormat(language(), { numeric: 'auto', style: 'short' });
    return minutes < 60 ? words.format(-Math.floor(minutes), 'minute') : words.format(-Math.floor(minutes / 60), 'hour');
  };

  class Time extends HTMLElement {
    static observedAttributes = ['at', 'form'];
    connectedCallback() {
      this.draw();
      if (this.getAttribute('form') === 'ago') this.ticking = setInterval(() => this.draw(), 20000);
    }
    disconnectedCallback() { clearInterval(this.ticking); }
    attributeChangedCallback() { this.draw(); }
    draw() {
      const value = this.getAttribute('at');
      if (!value || value === '0') { this.textContent = ''; return; }
      const at = new Date(Number(value));
      this.innerHTML = '<time></time>';
      this.firstChild.dateTime = at.toISOString();
      this.firstChild.textContent = this.words(at);
      this.title = exact(at);
    }
    words(at) {
      const form = this.getAttribute('form');
      if (form === 'long') return format('long', { dateStyle: 'medium', timeStyle: 'medium' }).format(at);
      if (form === 'date') return format('date', { dateStyle: 'medium' }).format(at);
      const now = new Date();
      if (form === 'ago' && now - at < 86400000) return agoWords(Math.max(0, now - at) / 60000);
      if (at.toDateString() === now.toDateString()) return format('time', { timeStyle: 'short' }).format(at);
      if (at.getFullYear() === now.getFullYear()) {
        return format('day', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at);
      }
      return format('date', { dateStyle: 'medium' }).format(at);
    }
  }

  /** An address, or another name with dots, that breaks before its @, else where its parts end, and not within a word. */
  class Address extends HTMLElement {
    static observedAttributes = ['value'];
    connectedCallback() { this.draw(); }
    attributeChangedCallback() { if (this.isConnected) this.draw(); }
    draw() {
      const broken = (parts) => parts.flatMap((part, place) => place ? [document.createElement('wbr'), part] : [part]);
      const sides = (this.getAttribute('value') || '').split(/(?=@)/).map((side) => {
        const shown = document.createElement('span');
        shown.append(...broken(side.split(/(?=[.])/)));
        return shown;
      });
      this.replaceChildren(...broken(sides));
    }
  }

  const say = (text) => {
    let region = document.getElementById('mf-said');
    if (!region) {
      region = document.createElement('div');
      region.id = 'mf-said';
      region.className = 'mf-hidden';
      region.setAttribute('role', 'status');
      document.body.append(region);
    }
    region.textContent = '';
    requestAnimationFrame(() => { region.textContent = text; });
  };

  const copy = async (text) => {
    if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
    const field = document.createElement('textarea');
    field.value = text;
    field.className = 'mf-hidden';
    (document.activeElement?.closest('vaadin-dialog-overlay') || document.body).append(field);
    const focused = document.activeElement;
    field.select();
    document.execCommand('copy');
    field.remove();
    focused?.focus();
  };

  class Copy extends HTMLElement {
    static observedAttributes = ['value', 'label'];
    connectedCallback() {
      if (!this.firstChild) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'mf-copy';
        button.addEventListener('click', (event) => { event.stopPropagation(); event.preventDefault(); this.copy(); });
        this.append(button);
      }
      this.draw('copy');
    }
    attributeChangedCallback() { if (this.firstChild) this.draw('copy'); }
    draw(icon) {
      const label = this.getAttribute('label') || '';
      const text = this.getAttribute('text');
      this.firstChild.innerHTML = `<mf-icon name="${icon}"></mf-icon>`;
      if (text) {
        const words = document.createElement('span');
        words.textContent = icon === 'check' ? this.getAttribute('done') : text;
        this.firstChild.append(words);
      }
      this.firstChild.setAttribute('aria-label', label);
      this.firstChild.title = label;
    }
    focus() { this.firstChild?.focus(); }
    click() { this.copy(); }
    async copy() {
      await copy(this.getAttribute('value'));
      this.draw('check');
      this.classList.add('done');
      say(this.getAttribute('done') || '');
      clearTimeout(this.later);
      this.later = setTimeout(() => { this.classList.remove('done'); this.draw('copy'); }, 1500);
    }
  }

  customElements.define('mf-icon', Icon);
  customElements.define('mf-time-left', TimeLeft);
  customElements.define('mf-time', Time);
  customElements.define('mf-copy', Copy);
  customElements.define('mf-address', Address);

  const theme = (choice) => {
    localStorage.setItem('mayfly.theme', choice);
    window.mayflyTheme();
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => window.mayflyTheme());

  const typing = (event) => event.composedPath().some((node) => node instanceof HTMLElement
    && (node.matches('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]')
      || node.matches(':is(vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-menu-bar-overlay, vaadin-select-overlay):not([closing])')));
  const visible = (element) => element.getClientRects().length > 0 && !element.hasAttribute('disabled');

  /** What is typed between the key for the search and the moment when its field is there; null when it is not awaited. */
  let typedAhead = null;
  const awaitSearch = () => {
    const patience = performance.now() + 3000;
    typedAhead = '';
    const look = () => {
      const field = document.querySelector('.mf-palette > vaadin-text-field');
      if (!field && performance.now() < patience) {
        requestAnimationFrame(look);
        return;
      }
      if (field && typedAhead) {
        field.value = typedAhead;
        field.dispatchEvent(new CustomEvent('input', { bubbles: true }));
      }
      if (field) field.focus();
      typedAhead = null;
    };
    look();
  };

  /**
   * Keys belong to visible controls: an element that carries the key in aria-keyshortcuts is clicked, or focused when it is a
   * field. They are heard on their way down: a button that was disabled by its click keeps the focus for a moment, and all
   * events to itself.
   */
  document.addEventListener('keydown', (event) => {
    const command = (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
    if (!command && (event.ctrlKey || event.metaKey || event.altKey || typing(event))) return;
    if (typedAhead !== null && event.key.length === 1 && !command) {
      typedAhead += event.key;
      event.preventDefault();
      return;
    }
    const name = command ? 'Control+K' : event.key;
    // Where there is little room the button for it is hidden, and so are no keys.
    const helps = name === '?' && !document.querySelector('vaadin-dialog-overlay');
    const target = [...document.querySelectorAll('[aria-keyshortcuts]')]
      .find((element) => element.getAttribute('aria-keyshortcuts').split(' ').includes(name) && (visible(element) || helps));
    if (!target) return;
    event.preventDefault();
    if (command && document.querySelector('vaadin-dialog-overlay')) return;
    if (target.localName === 'vaadin-text-field') target.focus();
    else target.click();
    if (command) awaitSearch();
  }, true);

  window.mayfly = Object.assign(window.mayfly || {}, { copy, language, say, theme });
})();
