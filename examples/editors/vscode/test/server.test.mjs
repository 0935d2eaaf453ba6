// Drives the packaged server as an editor does. DEVREL_LINT is the program, by default the
// launcher of this checkout.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const {
    CodeActionRequest, createProtocolConnection, DidChangeTextDocumentNotification,
    DidOpenTextDocumentNotification, ExitNotification, InitializedNotification, InitializeRequest,
    PublishDiagnosticsNotification, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
} = createRequire(import.meta.url)('vscode-languageserver-protocol/node');

const checkout = join(dirname(fileURLToPath(import.meta.url)), '../../../..');
const program = process.env.DEVREL_LINT ?? join(checkout, 'devrel-lint');
const site = mkdtempSync(join(tmpdir(), 'blog '));
const post = join(site, '_posts/2024-06-17-everything-at-once.md');
const uri = pathToFileURL(post).href;
const published = [];
let server, connection, waiting;

/** Waits until the diagnostics of the post are as wanted. */
function diagnostics(wanted) {
    return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`only ${JSON.stringify(published.at(-1))}`)), 60_000);
        waiting = () => {
            const found = published.findLast(each => wanted(each));
            if (found) {
                clearTimeout(late);
                resolve(found);
            }
        };
        waiting();
    });
}

const codes = list => list.map(each => each.code);

before(async () => {
    cpSync(join(checkout, 'examples/jekyll-blog'), site, { recursive: true });
    server = spawn(program, ['lsp'], { cwd: site, stdio: ['pipe', 'pipe', 'inherit'] });
    connection = createProtocolConnection(
        new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    connection.onNotification(PublishDiagnosticsNotification.type, params => {
        if (params.uri === uri) {
            published.push(params.diagnostics);
            waiting?.();
        }
    });
    connection.listen();
    const result = await connection.sendRequest(InitializeRequest.type, {
        processId: process.pid,
        rootUri: pathToFileURL(site).href,
        workspaceFolders: [{ uri: pathToFileURL(site).href, name: 'blog' }],
        capabilities: {
            textDocument: {
                publishDiagnostics: { codeDescriptionSupport: true },
                codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
            },
        },
    });
    assert.ok(result.capabilities.textDocumentSync);
    await connection.sendNotification(InitializedNotification.type, {});
});

after(() => rmSync(site, { recursive: true }));

test('an opened post is underlined', async () => {
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'markdown', version: 1, text: readFileSync(post, 'utf8') },
    });
    const found = await diagnostics(list => ['misspelling', 'broken-image', 'sample-compile']
        .every(code => codes(list).includes(code)));
    const word = found.find(each => each.code === 'misspelling');
    assert.equal(word.source, 'devrel-lint');
    assert.match(word.message, /Surprisinly/);
    assert.match(word.codeDescription.href, /\/rules\/misspelling\/$/);
    assert.deepEqual(word.range, { start: { line: 8, character: 0 }, end: { line: 8, character: 11 } });
});

test('a quick fix replaces the word', async () => {
    const word = published.at(-1).find(each => each.code === 'misspelling');
    const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri }, range: word.range, context: { diagnostics: [word] },
    });
    const edits = actions.flatMap(action =>
        action.edit?.documentChanges?.flatMap(change => change.edits)
            ?? Object.values(action.edit?.changes ?? {}).flat());
    assert.ok(edits.some(edit => edit.newText === 'Surprisingly'), JSON.stringify(actions));
});

test('what is typed is checked before it is saved', async () => {
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: 2 },
        contentChanges: [{
            range: { start: { line: 8, character: 0 }, end: { line: 8, character: 11 } },
            text: 'Surprisingly',
        }],
    });
    await diagnostics(list => list.length > 0 && !list.some(each => /Surprisinly/.test(each.message)));
    assert.match(readFileSync(post, 'utf8'), /Surprisinly/);
});

test('it ends when it is asked to', async () => {
    await connection.sendRequest(ShutdownRequest.type);
    const ended = new Promise(resolve => server.on('exit', resolve));
    await connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 0);
});
