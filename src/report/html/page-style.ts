/** The look of a page: tokens of the project's page in light and dark, on screen and on paper. */
import { chartVariables } from './inline-svg.ts';

const light =
  '--paper:#FCFCFA;--sunk:#F4F4F0;--rule:#E2E2DC;--ink:#14181C;--ink2:#434B53;--ink3:#626A73;--ref:#868E96;--accent:#0B6B63;--alarm:#B0360F';
const dark =
  '--paper:#0F1316;--sunk:#171C20;--rule:#2A3137;--ink:#ECEEEF;--ink2:#B9C0C6;--ink3:#8F989F;--ref:#7A838B;--accent:#57C4B6;--alarm:#FF9466';

/** @param fonts CSS that holds the fonts; empty where those of the machine are to serve */
export function pageStyle(fonts: string): string {
  return `${fonts}
:root{color-scheme:light dark;${light};${chartVariables('light')}}
@media (prefers-color-scheme:dark) and (not print){:root{${dark};${chartVariables('dark')}}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink2);font:14px/20px Inter,'Inter Variable',system-ui,'Segoe UI',sans-serif}
header.top{border-bottom:1px solid var(--rule);padding:16px 64px;display:flex;flex-wrap:wrap;gap:4px 24px;align-items:baseline;justify-content:space-between;color:var(--ink3)}
header.top b{color:var(--ink);font-weight:600}
main,footer{padding:0 64px;max-width:1300px}
h1{font:500 38px/45px 'Source Serif 4',Georgia,serif;color:var(--ink);margin:36px 0 12px;max-width:22em;text-wrap:balance}
h1.long{font-size:31px;line-height:38px;max-width:30em}
h2{font:500 27px/33px 'Source Serif 4',Georgia,serif;color:var(--ink);margin:56px 0 0;padding-top:24px;border-top:1px solid var(--rule)}
h3{font-size:15px;line-height:20px;font-weight:600;color:var(--ink);margin:0}
p.lede{font-size:16px;line-height:25px;max-width:46em;margin:0 0 12px}
p.sub{color:var(--ink3);font-size:13px;line-height:18px;margin:4px 0 0;max-width:70em}
section.part,figure{margin:36px 0 0;break-inside:avoid}
figure>div{overflow-x:auto;margin-top:16px}
figure svg{display:block;width:100%;height:auto}
div.beside{display:grid;gap:0 72px;align-items:start}@media (min-width:1000px){div.beside{grid-template-columns:minmax(0,3fr) minmax(0,2fr)}}
div.scroll{overflow-x:auto}
table.wide td{white-space:nowrap}table.wide th{max-width:8.5em}table.wide th.right{white-space:normal}table.wide small{display:block;margin:0}
table{border-collapse:collapse;margin-top:12px;font-variant-numeric:tabular-nums}
th{font-weight:400;color:var(--ink3);text-align:left;vertical-align:bottom;border-bottom:1px solid var(--ref);padding:4px 24px 6px 0;font-size:13px}
td{padding:7px 24px 7px 0;border-bottom:1px solid var(--rule);vertical-align:top;color:var(--ink)}
th:last-child,td:last-child{padding-right:0}
th.right,td.right{text-align:right;white-space:nowrap}
td small{color:var(--ink3);font-size:12px;white-space:nowrap;margin-left:6px}
tr.part td{font-weight:600;border-bottom-color:var(--ref);padding-top:16px}
tr.total td{font-weight:600;border-bottom:2px solid var(--ink)}
.strong{font-weight:600}.answer{color:var(--accent);font-weight:600}.alarm{color:var(--alarm);font-weight:600}.faint{color:var(--ink3)}
a.term{color:inherit;text-decoration:underline dotted var(--ref);text-underline-offset:3px}
a.term:hover{text-decoration-style:solid}
svg.sign{width:16px;height:16px;vertical-align:-3px;margin-right:8px;fill:none;stroke:var(--accent);stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
svg.sign.missed{fill:var(--alarm);stroke:var(--paper)}svg.sign.missed circle{stroke:var(--alarm)}
svg.sign.close,svg.sign.unknown{stroke:var(--ink3)}
dl{display:grid;grid-template-columns:minmax(10em,max-content) 1fr;gap:8px 24px;margin:16px 0 0;max-width:70em}
dt{color:var(--ink);font-weight:600}dd{margin:0}
dt:target,dt:target+dd{background:var(--sunk)}
ul.notes{padding-left:1.2em;margin:16px 0 0;max-width:70em}
ul.notes li{white-space:pre-line}
footer{color:var(--ink3);font-size:13px;padding-top:32px;padding-bottom:48px}
@media (max-width:700px){header.top,main,footer{padding-left:20px;padding-right:20px}h1,h1.long{font-size:27px;line-height:33px}dl{grid-template-columns:1fr;gap:2px}dd{margin-bottom:8px}}
@page{margin:14mm}
@media print{:root{--paper:#FFF;--cfcfcfa:#FFF}figure svg{min-width:0!important}body{font-size:11px;line-height:16px}header.top,main,footer{padding-left:0;padding-right:0;max-width:none}h1,h1.long{font-size:24px;line-height:29px;margin-top:18px}h2{break-after:avoid;margin-top:28px}h3,figcaption{break-after:avoid}a.term{text-decoration:none}td,th{padding-top:3px;padding-bottom:3px}thead{display:table-header-group}tr{break-inside:avoid}figure>div,div.scroll{overflow:visible}section.part{break-inside:auto}}`;
}
