import { commands, ExtensionContext, window, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/node';

const NAME = 'devrel-lint';

let client: LanguageClient | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
    context.subscriptions.push(
        commands.registerCommand(`${NAME}.restart`, restart),
        commands.registerCommand(`${NAME}.fixAll`, fixAll),
        workspace.onDidChangeConfiguration(async change => {
            if (change.affectsConfiguration(`${NAME}.path`) || change.affectsConfiguration(`${NAME}.arguments`)) {
                await restart();
            }
        }),
    );
    await start();
}

export async function deactivate(): Promise<void> {
    await stop();
}

async function restart(): Promise<void> {
    await stop();
    await start();
}

/** A client that leaves it to us to say why it does not start. */
class QuietClient extends LanguageClient {
    override error(message: string, data?: unknown): void {
        super.error(message, data, false);
    }
}

async function start(): Promise<void> {
    const settings = workspace.getConfiguration(NAME);
    const command = settings.get('path', NAME);
    client = new QuietClient(
        NAME,
        NAME,
        { command, args: settings.get('arguments', ['lsp']) },
        { documentSelector: [{ scheme: 'file', language: 'markdown' }, { scheme: 'untitled', language: 'markdown' }] },
    );
    try {
        await client.start();
    } catch (error) {
        client = undefined;
        await explain(command, error);
    }
}

async function explain(command: string, error: unknown): Promise<void> {
    const text = error instanceof Error ? error.message : String(error);
    const why = text.includes('ENOENT') ? 'there is no such program; install it, or say where it is' : text;
    const settings = 'Open Settings';
    if (await window.showErrorMessage(`${command} does not start: ${why}`, settings)) {
        await commands.executeCommand('workbench.action.openSettings', `${NAME}.path`);
    }
}

async function stop(): Promise<void> {
    const running = client;
    client = undefined;
    await running?.dispose();
}

/** Asks for the code action by its kind, as "fix on save" does. */
async function fixAll(): Promise<void> {
    await commands.executeCommand('editor.action.codeAction', {
        kind: `source.fixAll.${NAME}`,
        apply: 'first',
    });
}
