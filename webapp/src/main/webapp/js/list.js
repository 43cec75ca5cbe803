/*
 * What the lists of the console do in the browser: the keyboard of their rows, and keeping under eyes and keyboard what is
 * there while rows come and go by themselves.
 */
(() => {
  'use strict';
  const mayfly = window.mayfly = window.mayfly || {};
  if (mayfly.keepsPlace) return;

  /**
   * Has Enter open a row as a click does, unless the cell holds something of its own to go into; and Space tick a row. A
   * click anywhere in the cell of a box or of a menu is meant for that.
   */
  mayfly.enterOpens = (grid) => {
    if (grid.mfEnterOpens) return;
    grid.mfEnterOpens = true;
    const boxOf = (content) => content?.querySelector('vaadin-checkbox:not([disabled])');
    const contentOf = (event) => {
      const cell = event.composedPath()[0];
      return cell.localName === 'td' ? cell._content : null;
    };
    const instead = (event, pressed) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (pressed) pressed.click();
    };
    grid.addEventListener('keydown', (event) => {
      const content = contentOf(event);
      if (!content || event.key !== 'Enter' || content.querySelector('button.mf-more, vaadin-button, vaadin-checkbox')) return;
      instead(event, content.querySelector('a.mf-row') || content);
    }, true);
    // The list would press the box and take that for a click on the row as well.
    ['keydown', 'keyup'].forEach((name) => grid.addEventListener(name, (event) => {
      const box = event.key === ' ' && boxOf(contentOf(event));
      if (box) instead(event, name === 'keyup' && box.inputElement);
    }, true));
    grid.addEventListener('click', (event) => {
      const path = event.composedPath(), content = path.find((one) => one.localName === 'td')?._content;
      const box = boxOf(content), pressed = box?.inputElement || content?.querySelector('button.mf-more:not([hidden])');
      if (pressed && !path.includes(box || pressed)) instead(event, pressed);
    }, true);
  };

  /** Opens the menu of a row under the button that was pressed. */
  mayfly.more = (event) => {
    event.stopPropagation();
    const button = event.currentTarget, box = button.getBoundingClientRect();
    button.focus();
    button.dispatchEvent(new CustomEvent('mf-more', { bubbles: true, composed: true, cancelable: true,
      detail: { x: box.right, y: box.bottom } }));
  };

  /** What the person does at this moment, and where: what comes of it isn't to be undone. */
  let deed = null;
  ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'wheel', 'touchmove'].forEach((name) =>
    window.addEventListener(name, (event) => {
      const now = deed = { path: event.composedPath(), key: event.key };
      setTimeout(() => { if (deed === now) deed = null; });
    }, { capture: true, passive: true }));
  const isActive = (grid) => deed && (deed.key === 'Tab' || deed.path.includes(grid));

  /** What stands open over the page. */
  const ASKING = '[role=menu], [role=dialog], [role=alertdialog], vaadin-context-menu-overlay, vaadin-dialog-overlay';
  const REACHABLE = 'a, button, vaadin-button, vaadin-checkbox, vaadin-menu-bar';

  /** The rows of a list as they stand on the screen. */
  class Rows {
    constructor(grid) { Object.assign(this, { grid, table: grid.$.table }); }

    get top() { return this.grid.$.header.getBoundingClientRect().bottom; }
    get bottom() { return this.table.getBoundingClientRect().bottom; }

    /** Those that have been drawn, from the first. */
    get drawn() {
      return this.grid._getRenderedRows().filter((row) => row._item?.key && !row.hidden && !row.hasAttribute('loading'))
        .sort((one, other) => one.index - other.index);
    }

    of(key) { return this.drawn.find((row) => row._item.key === key); }

    /** The place of a row in the list, if the browser knows it. */
    placeOf(key) {
      const found = Object.entries(this.grid._dataProviderController.rootCache.items).find(([, item]) => item?.key === key);
      return found && Number(found[0]);
    }

    isInView(row) {
      const box = row.getBoundingClientRect();
      return box.bottom > this.top && box.top < this.bottom;
    }

    /** Where the rows in view stand, once the list is scrolled: before, new ones are to be seen at its top. */
    get seen() {
      return this.table.scrollTop > 0 ? this.drawn.filter((row) => this.isInView(row))
        .map((row) => this.look(row)) : [];
    }

    look(row) { return { key: row._item.key, below: row.getBoundingClientRect().top - this.top }; }

    /** Brings the first of them that is still there back to where it stood, and says whether that was possible. */
    return(seen) {
      const one = seen.find(({ key }) => this.placeOf(key) !== undefined);
      if (!one) return false;
      if (!this.of(one.key)) this.grid.scrollToIndex(this.placeOf(one.key));
      const row = this.of(one.key);
      if (row) this.table.scrollTop += row.getBoundingClientRect().top - this.top - one.below;
      return Boolean(row);
    }

    /** Scrolls as little as brings a row that was pushed out of view back into it. */
    reveal(key) {
      if (!this.of(key) && this.placeOf(key) !== undefined) this.grid.scrollToIndex(this.placeOf(key));
      const box = this.of(key)?.getBoundingClientRect();
      if (box && box.bottom > this.bottom) this.table.scrollTop += box.bottom - this.bottom;
    }
  }

  /**
   * Where the keyboard is in a list: in which row, by its key, or by its place while it is still being loaded; in which
   * column, at which thing in the cell.
   */
  class Spot {
    static of(grid) {
      const content = document.activeElement?.closest('vaadin-grid-cell-content');
      const within = content && grid.contains(content);
      const cell = within ? content.assignedSlot?.parentElement : grid.shadowRoot.activeElement?.closest('td');
      if (!cell?._column || !grid.$.items.contains(cell)) return null;
      const part = within ? [...content.querySelectorAll(REACHABLE)].findIndex((one) => one.matches(':focus-within')) : -1;
      const row = cell.parentElement;
      return { key: row.hasAttribute('loading') ? null : row._item?.key, index: row.index, column: cell._column, part };
    }

    static element(spot, row) {
      const cell = [...row.children].find((each) => each._column === spot.column);
      const part = spot.part < 0 ? cell : cell?._content.querySelectorAll(REACHABLE)[spot.part];
      return part?.inputElement || part || cell;
    }
  }

  /** Keeps a list whose rows are drawn by their places: without this another slides under pointer and keyboard. */
  class Keeper {
    constructor(grid) {
      Object.assign(this, { grid, rows: new Rows(grid), seen: [], wanted: null, left: null, held: null, moving: false });
      // Looked at here and not when rows change: the list grows and shrinks, and so moves, before it says so.
      grid.$.table.addEventListener('scroll', () => this.look(), { passive: true });
      grid.$.table.addEventListener('focusin', (event) => this.came(event.composedPath()[0]));
      grid.$.table.addEventListener('focusout', (event) => { this.left = event.composedPath()[0]; });
      ['wheel', 'touchmove', 'pointerdown', 'keydown'].forEach((name) =>
        grid.addEventListener(name, () => { if (this.held) this.held.seen = []; }, { capture: true, passive: true }));
      ['set', 'clear', 'updateSize', 'reset'].forEach((step) => this.around(step, () => this.hold(), () => {}));
      this.around('confirm', () => {}, () => this.release());
    }

    around(step, before, after) {
      const { $connector } = this.grid, taken = $connector[step];
      $connector[step] = (...all) => {
        before();
        taken(...all);
        after();
      };
    }

    /**
     * The keyboard has come to something: somebody went there, and it is wanted there; or a menu or a question that has
     * closed gives it back to where it was, at which another row may stand by now; or the list itself moves it.
     */
    came(to) {
      if (this.moving) return;
      const now = Spot.of(this.grid), given = !isActive(this.grid) && to === this.left;
      this.left = null;
      if (this.held && !isActive(this.grid)) return;
      if (now && given && this.wanted?.key) {
        this.rows.reveal(this.wanted.key);
        this.settle();
      } else if (now) this.wanted = now;
    }

    look() {
      if (!this.held) this.seen = this.rows.seen;
    }

    hold() {
      if (this.held) return;
      const { wanted, rows } = this, row = wanted?.key && rows.of(wanted.key), inView = Boolean(row) && rows.isInView(row);
      if (row) wanted.index = row.index;
      // A menu or a question of a row stands beside it.
      const isAsked = inView && this.left && document.activeElement?.closest(ASKING);
      this.held = { seen: isAsked ? [rows.look(row), ...this.seen] : this.seen, at: Spot.of(this.grid) !== null, inView };
    }

    release() {
      if (!this.held) return;
      const { held } = this;
      this.back();
      // The list puts its rows right once more before they are painted, and rows that it lacks come with the next answer.
      requestAnimationFrame(() => {
        if (this.held !== held) return;
        if (!this.back()) return;
        this.held = null;
        this.look();
      });
    }

    back() {
      const { held, rows, wanted } = this, lost = document.activeElement === document.body;
      const done = held.seen.length === 0 || rows.return(held.seen);
      if (held.at && wanted && (lost || Spot.of(this.grid))) {
        if (held.inView) rows.reveal(wanted.key);
        this.settle();
      }
      return done || rows.drawn.length === rows.grid._getRenderedRows().length;
    }

    /** Brings the keyboard to the row where it is wanted; to the one in its place when it is gone. */
    settle() {
      const { rows, wanted } = this, drawn = rows.drawn;
      wanted.key ??= drawn.find((each) => each.index === wanted.index)?._item.key;
      if (!wanted.key) return;
      const isGone = rows.placeOf(wanted.key) === undefined;
      const next = isGone && (drawn.find((each) => each.index >= wanted.index) || drawn.at(-1));
      const row = next || rows.of(wanted.key);
      if (!row) return;
      wanted.key = row._item.key;
      const element = Spot.element(wanted, row), { table } = rows, before = table.scrollTop;
      if (!element || element === document.activeElement || element === this.grid.shadowRoot.activeElement) return;
      this.moving = true;
      element.focus({ preventScroll: true });
      this.moving = false;
      // The list scrolls to whatever the keyboard comes to.
      table.scrollTop = before;
    }
  }

  /** Has a list whose rows come and go keep what somebody looks at, once it is scrolled, and the row that has the focus. */
  mayfly.keepsPlace = (grid) => {
    if (!grid.$connector || grid.mfKeepsPlace) return;
    grid.mfKeepsPlace = new Keeper(grid);
  };
})();
