/*
 * What the frame of the console and its lists do in the browser: the countdown of what can be undone, the keyboard of the
 * search over everything and of rows, and the navigation that collapses to icons.
 */
(() => {
  'use strict';
  const mayfly = window.mayfly = window.mayfly || {};
  if (mayfly.palette) return;

  /** Seconds that run out, from when they are shown. */
  class Countdown extends HTMLElement {
    connectedCallback() {
      const seconds = Number(this.getAttribute('seconds')), end = performance.now() + seconds * 1000;
      this.innerHTML = '<span class="mf-drain" aria-hidden="true"><span></span></span><span aria-hidden="true"></span>';
      this.firstChild.firstChild.style.animationDuration = `${seconds}s`;
      const tick = () => {
        const left = Math.max(0, Math.ceil((end - performance.now()) / 1000));
        this.lastChild.textContent = `${left} ${this.getAttribute('unit') || 's'}`;
        if (left === 0) clearInterval(this.ticking);
      };
      this.ticking = setInterval(tick, 250);
      tick();
    }
    disconnectedCallback() { clearInterval(this.ticking); }
  }
  customElements.define('mf-countdown', Countdown);

  /** Leads the keyboard of a field with a list of options below it; the focus stays in the field (the combobox pattern). */
  mayfly.palette = (box) => {
    const list = box.querySelector('[role=listbox]'), field = box.querySelector('vaadin-text-field');
    const options = () => [...list.querySelectorAll('[role=option]')];
    const text = () => (field.inputElement?.value || '').trim();
    let at = 0, waiting = false;
    const mark = (index) => {
      const all = options(), input = field.inputElement;
      at = all.length ? (index + all.length) % all.length : 0;
      all.forEach((option, place) => option.setAttribute('aria-selected', String(place === at)));
      if (input) {
        input.setAttribute('role', 'combobox');
        input.setAttribute('aria-autocomplete', 'list');
        input.setAttribute('aria-controls', list.id);
        input.setAttribute('aria-expanded', String(all.length > 0));
        if (all.length) input.setAttribute('aria-activedescendant', all[at].id);
        else input.removeAttribute('aria-activedescendant');
      }
      all[at]?.scrollIntoView({ block: 'nearest' });
    };
    const isOfNow = () => (list.dataset.for || '') === text();
    const choose = () => {
      waiting = !isOfNow();
      if (!waiting) options()[at]?.click();
    };
    new MutationObserver(() => {
      mark(0);
      if (waiting && isOfNow()) choose();
    }).observe(list, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-for'] });
    box.addEventListener('keydown', (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step) mark(at + step);
      else if (event.key === 'Enter') choose();
      else return;
      event.preventDefault();
    });
    mark(0);
  };

  /** Has Enter open a row as a click does, unless the cell holds something of its own to go into. */
  mayfly.enterOpens = (grid) => {
    if (grid.mfEnterOpens) return;
    grid.mfEnterOpens = true;
    grid.addEventListener('keydown', (event) => {
      const cell = event.composedPath()[0];
      const content = event.key === 'Enter' && cell.localName === 'td' ? cell._content : null;
      if (!content || content.querySelector('vaadin-menu-bar, vaadin-button, vaadin-checkbox')) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      content.click();
    }, true);
  };

  /**
   * Sets right what menus and questions say of themselves to screen readers: entries of a menu are not "selected", what
   * stands between them opens nothing, and a question keeps people from all else as any dialog does.
   */
  const settle = (element) => {
    if (element.localName === 'vaadin-menu-bar-item') element.removeAttribute('aria-selected');
    else if (element.parentElement?.localName === 'vaadin-menu-bar-list-box') element.removeAttribute('aria-haspopup');
    else if (element.getAttribute('role') === 'alertdialog') element.setAttribute('aria-modal', 'true');
  };
  new MutationObserver((changes) => changes.forEach(({ target }) => settle(target)))
    .observe(document.documentElement, { subtree: true, attributes: true,
      attributeFilter: ['aria-selected', 'aria-haspopup', 'role'] });
  new MutationObserver((changes) => changes.forEach(({ addedNodes }) => addedNodes.forEach((node) => {
    if (node instanceof HTMLElement && node.localName.startsWith('vaadin-')) {
      settle(node);
      node.querySelectorAll('[aria-selected], [aria-haspopup]').forEach(settle);
    }
  }))).observe(document.documentElement, { subtree: true, childList: true });

  /** Whether the navigation shows icons alone, as the browser remembers. */
  mayfly.collapse = () => {
    const collapsed = localStorage.getItem('mayfly.navigation') !== 'icons';
    localStorage.setItem('mayfly.navigation', collapsed ? 'icons' : 'words');
    window.mayflyNavigation();
    window.dispatchEvent(new Event('resize'));
  };
})();
