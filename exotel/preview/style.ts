import { markup } from './markup';

/** The colours of WhatsApp's chat. A text may be in any script, and a long word must not widen it. */
export const style = markup`<style>
:root{color-scheme:light dark;--back:#efeae2;--card:#fff;--text:#111b21;--soft:#5b6b75;--line:#e4e8ea;--box:#dfe5e7;--link:#00735c;--fill:#008069;--on-fill:#fff}
@media (prefers-color-scheme:dark){:root{--back:#0b141a;--card:#1f2c34;--text:#e9edef;--soft:#9aa7af;--line:#33424b;--box:#2f3d46;--link:#21c0a0;--fill:#00a884;--on-fill:#0b141a}}
*{box-sizing:border-box;margin:0}
body{padding:0 12px 12px;background:var(--back);color:var(--text);font:15px/1.4 system-ui,'Segoe UI',Roboto,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:380px;margin:auto}
h1,h2,.total{font-size:15px;font-weight:600}
.card{display:flow-root;background:var(--card);border-radius:10px;box-shadow:0 1px 2px #0003;overflow:hidden}
.part{padding:10px 14px}
.part+.part{border-top:1px solid var(--line)}
.contact{display:flex;gap:10px;align-items:center;margin:0 -12px 14px;padding:8px 14px;background:var(--card);font-weight:600}
.face{width:34px;height:34px;border-radius:50%;background:var(--box)}
.chat{margin:0 28px 0 8px;border-top-left-radius:0;overflow:visible;position:relative}
.chat::before{content:'';position:absolute;top:0;left:-8px;border-right:8px solid var(--card);border-bottom:10px solid transparent}
.chat .part+.part{border:0;padding-top:0}
.chat .button{padding:11px;border-top:1px solid var(--line);color:var(--link)}
.picture{display:flex;height:140px;margin:4px 4px 0;padding:12px;border-radius:8px;align-items:center;justify-content:center;background:var(--box);color:var(--soft);font-size:13px;text-align:center}
.row{display:flex;gap:12px;justify-content:space-between}
.row+.row{margin-top:8px}
.grow{flex:1;min-width:0}
.text{white-space:pre-wrap;unicode-bidi:plaintext}
.thumb{flex:none;width:40px;height:40px;border-radius:6px;background:var(--box)}
.money{white-space:nowrap;font-variant-numeric:tabular-nums}
.soft,.note{color:var(--soft);font-size:13px}
.note{margin:12px 4px;text-align:center}
.button{font-weight:600;text-align:center}
.fill{padding:10px;border-radius:20px;background:var(--fill);color:var(--on-fill)}
</style>`;
