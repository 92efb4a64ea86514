import { createHash } from 'node:crypto';

/** What a page says, ready to be set; every text is what a person reads. */
export interface CarryAwayPage {
  locale: 'zh-CN' | 'en';
  title: string;
  /** A line under the title: until when it can be opened. */
  note?: string;
  /** Something to be known first: a wrong code. */
  alert?: string;
  sections: { title: string; entries: { heading: string; lines: string[] }[] }[];
  form?: { action: string; label: string; button: string };
  /** Questions about how it went, each a form of its own. */
  outcomes?: OutcomeForm[];
  erase?: { action: string; code: string; text: string; button: string };
  foot: string;
}

interface OutcomeForm {
  action: string;
  code: string;
  applicationId: string;
  stage: string;
  question: string;
  answers: { value: string; label: string }[];
  words: string;
  button: string;
}

const STYLE = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0;background:#f4f6f8;color:#1f2933;font:18px/1.6 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
main{max-width:640px;margin:0 auto;padding:16px}
h1{font-size:24px;line-height:1.3;margin:8px 0}
h2{font-size:20px;margin:0 0 8px;color:#0b5c8a}
section{background:#fff;border-radius:12px;padding:16px;margin:16px 0;box-shadow:0 1px 2px rgba(31,41,51,.12)}
article{padding:10px 0;border-top:1px solid #e4e7eb}
article:first-of-type{border-top:0;padding-top:0}
h3{font-size:18px;margin:0}
p{margin:4px 0}
.note,footer{color:#52606d;font-size:16px}
.alert{background:#fde8e8;color:#8a1c1c;border-radius:12px;padding:12px 16px}
label{display:block;margin:8px 0 4px}
input{width:100%;font:inherit;padding:10px 14px;border:2px solid #627d98;border-radius:10px}
#code{font-size:28px;letter-spacing:.2em}
fieldset{border:0;margin:0;padding:0}
legend{font-weight:600;padding:0;margin-bottom:8px}
fieldset label{display:flex;align-items:center;gap:12px;min-height:48px;margin:0}
input[type=radio]{width:24px;height:24px;flex:none;margin:0}
button{width:100%;min-height:52px;margin-top:14px;font:inherit;font-weight:600;color:#fff;background:#0b5c8a;border:0;border-radius:10px}
button.quiet{color:#8a1c1c;background:#fff;border:2px solid #8a1c1c}
:focus-visible{outline:3px solid #f0b429;outline-offset:2px}
`;

/** No script, no image, no other address: the one style by its hash, and forms that come back here. */
export const CARRY_AWAY_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The page as HTML that needs no script and reads well on a telephone. */
export function carryAwayHtml(page: CarryAwayPage): string {
  const { title, note, alert, sections, form, erase, foot } = page;
  return `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body><main>
<h1>${escaped(title)}</h1>
${note === undefined ? '' : `<p class="note">${escaped(note)}</p>`}
${alert === undefined ? '' : `<p class="alert" role="alert">${escaped(alert)}</p>`}
${form === undefined ? '' : codeForm(form)}
${(page.outcomes ?? []).map(outcomeForm).join('\n')}
${sections.map(sectionHtml).join('\n')}
${erase === undefined ? '' : eraseForm(erase)}
<footer><p>${escaped(foot)}</p></footer>
</main></body>
</html>
`;
}

function codeForm({ action, label, button }: NonNullable<CarryAwayPage['form']>): string {
  return `<section><form method="post" action="${escaped(action)}">
<label for="code">${escaped(label)}</label>
<input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" required autofocus>
<button type="submit">${escaped(button)}</button>
</form></section>`;
}

function outcomeForm({ action, code, applicationId, stage, ...asked }: OutcomeForm): string {
  const hidden = Object.entries({ code, applicationId, stage })
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('');
  const answers = asked.answers.map(
    ({ value, label }) =>
      `<label><input type="radio" name="answer" value="${escaped(value)}" required>${escaped(label)}</label>`,
  );
  return `<section><form method="post" action="${escaped(action)}">${hidden}
<fieldset><legend>${escaped(asked.question)}</legend>${answers.join('')}</fieldset>
<label>${escaped(asked.words)}<input name="words" maxlength="300" autocomplete="off"></label>
<button type="submit">${escaped(asked.button)}</button>
</form></section>`;
}

function eraseForm({ action, code, text, button }: NonNullable<CarryAwayPage['erase']>): string {
  return `<section><form method="post" action="${escaped(action)}">
<p>${escaped(text)}</p>
<input type="hidden" name="code" value="${escaped(code)}">
<button class="quiet" type="submit">${escaped(button)}</button>
</form></section>`;
}

function sectionHtml({ title, entries }: CarryAwayPage['sections'][number]): string {
  const articles = entries.map(
    ({ heading, lines }) =>
      `<article>${heading === '' ? '' : `<h3>${escaped(heading)}</h3>`}${lines.map((line) => `<p>${escaped(line)}</p>`).join('')}</article>`,
  );
  return `<section><h2>${escaped(title)}</h2>${articles.join('')}</section>`;
}

function escaped(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[character]!,
  );
}
