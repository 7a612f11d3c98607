// Sets the theme that was chosen before anything is painted, so that no page flashes in the other one.
try {
  const chosen = localStorage.getItem('staffcurve.theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {}
