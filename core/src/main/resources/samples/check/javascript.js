// Parses files and prints what does not parse; nothing of them is executed.
//
// Reads a request from each line of its input: folder, extension and number of files. Prints a line
// per fault: number of the file, line and column (from 1), message, all separated by tabs; a dash
// instead of the line says that the file could not be judged, a tilde that it is a part of something.
// Ends with "done".
'use strict';
const fs = require('node:fs');
const readline = require('node:readline');
const vm = require('node:vm');

// What a part of a program may have without what belongs around it, and what V8 does not know.
const PART =
    /already been declared|Illegal (break|continue)|must be declared in an enclosing class|'super' keyword|Duplicate export|Undefined label|not defined in module|new\.target|Unexpected reserved word|Unexpected strict mode/;
const ONLY_AS_IS = /await is only valid|Illegal return/;
const OTHER =
    /^\s*@\w|[(,] ?@\w+\(|: ƒ|\[Function\b|<\/?[A-Za-z][\w.]*[^<>]*\/?>|<>|^[>$] |\b(with|assert)\s*\{|\busing\s+\w+\s*=|^\s*(extend\s+)?(interface|type|enum|declare|namespace)\s+\w+|\|>|^\s*import\s+(defer|source)\b|^(npm|npx|yarn|node|curl) |(^|[[(,:])\s*[A-Z]\w* \{|=~\s*["']|^local \w+ =|^(viewof|mutable) \w+ =/m;

// Proposals for the language that engines do not know, by what only they have: do expressions, records
// and tuples, decimals, function bind, function.sent, partial application, modifiers in regular
// expressions, module blocks, assignment to an optional chain, private names in patterns, decorators.
const PROPOSED = new RegExp(
    [
        String.raw`(?:[=(,]|\breturn|\basync|=>)\s*do\s*\{`,
        String.raw`#[{[]`,
        String.raw`(?<![\w"'.])\d+\.\d+m\b`,
        String.raw`[\w)\]]::\w+\s*[(.;)]|(?:^|[=(,])\s*::\w`,
        String.raw`\bfunction\.sent\b`,
        String.raw`\bexport\s+\w+(?:\s*,\s*\{[^}]*\})?\s+from\b`,
        String.raw`(?:\w\s*=|\|\||&&)\s*throw\s+new\b`,
        String.raw`\(\?(?:[ims]+(?:-[ims]+)?|-[ims]+):`,
        String.raw`^\s*module\s+\w+\s*\{|=\s*module\s*\{`,
        String.raw`[(,]\s*\?\s*[,)]`,
        String.raw`\?\.\w+\s*=(?![=>])`,
        String.raw`\{[^{}\n]*#\w+\s*:`,
        String.raw`^\s*@\(|\b(?:static\s+)?accessor\s+#?\w`,
        String.raw`\bimport\.(?:defer|source)\b`,
        // valid, but not seen by the form of a script; Flow
        String.raw`\bas\s+(?:"[^"\n]+"|'[^'\n]+')\s*[,}]`,
        String.raw`:\s*\{\|`,
    ].join('|'),
    'm',
);

// A cell of Observable: a name for what a block of statements returns.
const CELL = /^\w+ = (?:async )?\{\n\s*(?:if|for|while|try|const|let|var|return|await|yield)\b/m;

// How a function is called, where the name of a parameter is a word of the language.
const SIGNATURE =
    /^\s*[\w.$]+\((?:\w+,\s*)*(?:class|default|delete|export|extends|function|import|in|new|typeof|var)(?:,\s*\w+)*\);?\s*$/m;

// Types and members that only TypeScript has.
const TYPED =
    /^\s*(private|public|protected|readonly|abstract)\s+\w|^\s*(import|export) type\b|\(\s*[\w.]+\??:\s*[A-Za-z_({[]|^\s*\w+\?:\s|\w\?\s*[,)]|\)\s*:\s*(Promise<|[A-Z]\w*|void|string|number|boolean|any)|\b(const|let|var) \w+:\s*[A-Za-z_{([]|=> (void|never|string|number|boolean)\s*;?$|\bas (const|any|unknown|[A-Z]\w*)\b|\w<(string|number|boolean|any)>|\bimplements \w/m;

// Dots before a bracket or alone on a line: no spread, and an error there ends some versions of Node.
const ELISION = /\.\.\.(?=\s*[)\]},;])|(?<=^[ \t]*)\.\.\.(?=[ \t]*$)/gm;

// A prefix and a suffix on lines of their own: columns stay what they are.
const FORMS = [
    ['', ''],
    ['(async function* () {', '})'],
    ['(', ')'],
    ['({', '})'],
    ['(class extends Object {', '})'],
    ['switch (0) {', '}'],
    ['async () => [', ']'],
];

function attempt(make) {
    try {
        make();
        return null;
    } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        const [where, ...rest] = String(error.stack).split('\n');
        const line = Number((/:(\d+)$/.exec(where) || [])[1] || 1);
        const carets = rest.find((text) => /^\s*\^+\s*$/.test(text));
        return { line, column: carets ? carets.indexOf('^') + 1 : 1, message: error.message };
    }
}

// A module as a script of the same length, because V8 tells the place of an error in scripts only.
function script(code) {
    return code
        .replace(/^([ \t]*)import\s[^;'"()]*?from\s*['"][^'"\n]*['"]/gm, blank)
        .replace(/^([ \t]*)import\s*['"][^'"\n]*['"]/gm, blank)
        .replace(/^([ \t]*)export\s*(\*[^;'"]*|\{[^;'"{}]*\})(\s*from\s*['"][^'"\n]*['"])?/gm, blank)
        .replace(/\bexport default /g, 'var _________= ')
        .replace(/^([ \t]*)export (?=[a-z])/gm, '$1       ')
        .replace(/\bimport\.meta\b/g, 'import_meta');
}

function blank(text) {
    return text.replace(/[^\n]/g, ' ');
}

function inForm([prefix, suffix], code) {
    const text = prefix ? `${prefix}\n${code}\n${suffix}` : code;
    const found = attempt(() => new vm.Script(text, { filename: 'x' }));
    return found && prefix ? { ...found, line: found.line - 1 } : found;
}

function fault(code) {
    const asScript = inForm(FORMS[0], code);
    if (!asScript) return null;
    const plain = script(code);
    const found = FORMS.map((form) => inForm(form, plain));
    if (found[0] && !inForm(['_ =', ''], assigned(plain))) return { part: true };
    if (found.some((each) => !each)) {
        return plain === code || ((!found[0] || !found[1]) && isModule(code)) ? null : { part: true };
    }
    const lines = code.split('\n');
    const [asIs, ...others] = found;
    const faults = [...(ONLY_AS_IS.test(asIs.message) ? [] : [asIs]), ...others];
    if (faults.slice(0, 2).some((each) => PART.test(each.message))) return { part: true };
    const length = code.trimEnd().split('\n').length;
    if (found.slice(0, 3).some((each) => each.line > length) && endsOpen(lines)) return { part: true };
    const inside = faults.filter((each) => each.line <= length);
    if (!inside.length) return ended(lines);
    const last = inside.reduce((a, b) => (b.line - a.line || b.column - a.column) > 0 ? b : a);
    const before = (lines[last.line - 1] || '').slice(0, last.column - 1).trimEnd();
    return before.endsWith('*/') ? { part: true } : last;
}

// Objects and arrays that begin a line below a comment, as values: else an object is a block.
function assigned(code) {
    return code.replace(/^[ \t]*\/\/[^\n]*(?=\n[ \t]*[{[])/gm, (comment) => '_='.padEnd(comment.length));
}

// Whether the last line stands further right than the first, or opens something: the rest is elsewhere.
function endsOpen(lines) {
    const full = lines.filter((line) => line.trim());
    const [first, ...rest] = full.map((line) => line.search(/\S/));
    const end = full[full.length - 1].trim();
    return rest[rest.length - 1] > first || /[{([,]$|^(\/\/|\/\*)\s*(\.\.|etc\b)/.test(end);
}

// Asked only of what parses as a script: an error in a module ends the process of some versions.
function isModule(code) {
    return vm.SourceTextModule && !attempt(() => new vm.SourceTextModule(code));
}

// Expressions line by line, which a comment tells the value of: `{} === {} // false`.
function expressions(code) {
    const lines = code.split('\n').map((line) => line.replace(/\/\/.*$/, '').trim()).filter((line) => line);
    return lines.every((line) => !attempt(() => new vm.Script(`(${line})`)) || !attempt(() => new vm.Script(line)));
}

// Values one below the other, as data are shown.
function values(code) {
    const data = code.replace(/\/\/[^\n]*/g, blank).trim();
    return /^[{["]/.test(data) && !attempt(() => new vm.Script(`[${data.replace(/([}\]"\w])[ ]*\n(?=\s*[{["])/g, '$1,\n')}]`));
}

function ended(lines) {
    let line = lines.length;
    while (line > 1 && !lines[line - 1].trim()) line--;
    return { line, column: Math.max(1, lines[line - 1].length), message: 'Unexpected end of input' };
}

function answer(folder, extension, count) {
    const out = [];
    for (let number = 0; number < Number(count); number++) {
        const code = fs.readFileSync(`${folder}/${number}.${extension}`, 'utf8');
        const filled = code.replace(ELISION, '   ');
        const found = fault(filled) || (filled === code ? null : { part: true });
        if (!found) continue;
        if (OTHER.test(code) || CELL.test(code)) {
            out.push(`${number}\t-\tother syntax`);
        } else if (PROPOSED.test(code)) {
            out.push(`${number}\t-\tproposed syntax`);
        } else if (SIGNATURE.test(code)) {
            out.push(`${number}\t~\tshows how a function is called`);
        } else if (TYPED.test(code)) {
            out.push(`${number}\t-\tTypeScript`);
        } else if (found.part || values(filled) || expressions(filled)) {
            out.push(`${number}\t~\tis a part of a program`);
        } else {
            out.push(`${number}\t${found.line}\t${found.column}\t${found.message}`);
        }
    }
    process.stdout.write(out.concat('done', '').join('\n'));
}

readline
    .createInterface({ input: process.stdin })
    .on('line', (request) => answer(...request.split('\t')));
