// Asks for what the first view begins with while the page's own script is still on its way; `web/src/api/ask.ts` takes the
// answers in place of asking itself. What nobody takes does no harm.
(() => {
  const [, view = ''] = location.pathname.split('/');
  const query = new URLSearchParams(location.search);
  const id = query.get('scenario');
  const asked = new Map();
  globalThis.staffcurveAsked = asked;
  const get = (path) => asked.set(`GET ${path}`, fetch(`/api${path}`, { headers: { accept: 'application/json' } }));
  const run = (path, request) => {
    const body = JSON.stringify(request);
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    asked.set(`POST ${path} ${body}`, fetch(`/api${path}`, { method: 'POST', headers, body }));
  };
  get('/scenarios');
  if (id) {
    const scenario = { id };
    get(`/scenarios/${id.split('/').map(encodeURIComponent).join('/')}`);
    const lists = 'replication_totals,section_totals';
    if (['', 'overview', 'customers', 'cost'].includes(view)) {
      run(`/runs?without=${lists},intervals`, { kind: 'run', scenario, options: {} });
    } else if (view === 'staffing' && !query.has('volume')) {
      run(`/runs?without=${lists}`, { kind: 'run', scenario, options: {} });
    }
    if (['', 'overview', 'cost'].includes(view)) {
      run(`/runs?without=${lists}&kept=only`, { kind: 'grow', scenario, options: {} });
    }
  }
  // Nobody may wait for them; that they failed is then nobody's matter.
  for (const answer of asked.values()) answer.catch(() => {});
  // What has not been taken by then may be out of date when it is.
  setTimeout(() => asked.clear(), 10_000);
  const drawing = document.querySelector('meta[name="drawing"]');
  if (drawing !== null && view !== 'scenario') {
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = drawing.content;
    document.head.append(link);
  }
})();
