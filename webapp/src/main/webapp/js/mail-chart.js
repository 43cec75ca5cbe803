/*
 * Mail per hour as bars, in the person's zone, with the same figures as a table for screen readers.
 * Attributes: points (JSON array of [epoch millis, count]), label, hour, messages (words).
 */
(() => {
  'use strict';
  if (customElements.get('mf-mail-chart')) return;

  const language = () => window.mayfly?.language() || document.documentElement.lang || 'en';
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  class MailChart extends HTMLElement {
    static observedAttributes = ['points'];

    connectedCallback() {
      if (!this.canvas) {
        this.canvas = document.createElement('div');
        this.canvas.className = 'mf-chart-canvas';
        this.canvas.setAttribute('aria-hidden', 'true');
        this.table = document.createElement('table');
        this.table.className = 'mf-hidden';
        this.append(this.canvas, this.table);
      }
      this.chart = echarts.init(this.canvas, null, { renderer: 'svg' });
      this.resized = new ResizeObserver(() => this.chart?.resize());
      this.resized.observe(this.canvas);
      this.redraw = () => this.draw();
      window.addEventListener('mayfly-theme', this.redraw);
      this.draw();
    }

    disconnectedCallback() {
      window.removeEventListener('mayfly-theme', this.redraw);
      this.resized.disconnect();
      this.chart.dispose();
      this.chart = null;
    }

    attributeChangedCallback() { if (this.chart) this.draw(); }

    draw() {
      const points = JSON.parse(this.getAttribute('points') || '[]');
      const hour = new Intl.DateTimeFormat(language(), { hour: '2-digit', minute: '2-digit' });
      const full = new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short' });
      this.tabulate(points, full);
      const quiet = colour('--lumo-secondary-text-color'), line = colour('--lumo-contrast-10pct');
      const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      this.chart.setOption({
        animation: !calm, animationDuration: 150, animationDurationUpdate: 150,
        textStyle: { fontFamily: getComputedStyle(this).fontFamily, fontSize: 12 },
        grid: { left: 4, right: 4, top: 12, bottom: 4, containLabel: true },
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow', shadowStyle: { color: colour('--lumo-contrast-5pct') } },
          backgroundColor: colour('--mf-raised'), borderColor: line,
          textStyle: { color: colour('--lumo-body-text-color'), fontSize: 13 },
          formatter: ([bar]) => `${full.format(points[bar.dataIndex][0])}<br><b>${bar.value}</b> ${this.getAttribute('messages')}`
        },
        xAxis: {
          type: 'category', data: points.map(([at]) => hour.format(at)),
          axisLine: { lineStyle: { color: line } }, axisTick: { show: false }, axisLabel: { color: quiet, interval: 'auto', hideOverlap: true }
        },
        yAxis: {
          type: 'value', minInterval: 1, splitNumber: 3, axisLabel: { color: quiet }, splitLine: { lineStyle: { color: line } }
        },
        series: [{
          type: 'bar', data: points.map(([, count]) => count), barCategoryGap: '24%',
          itemStyle: { color: colour('--lumo-primary-color'), borderRadius: [2, 2, 0, 0] }
        }]
      });
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
})();
