package io.github.devrellint.lsp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.lsp4j.jsonrpc.RemoteEndpoint;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.StreamMessageProducer;

/**
 * Reads messages so that one which can't be understood does not spoil those after it. The library
 * parses a message while it reads, and takes what is left of a broken one for a header.
 */
final class WholeMessages extends StreamMessageProducer {

    WholeMessages(InputStream in, MessageJsonHandler json, RemoteEndpoint endpoint) {
        super(in, json, endpoint);
    }

    /** Nonsense does not end in a line break: the next header is in the same line. */
    @Override
    protected void parseHeader(String line, Headers headers) {
        int header = line.lastIndexOf(CONTENT_LENGTH_HEADER);
        super.parseHeader(header < 0 ? line : line.substring(header), headers);
    }

    @Override
    protected boolean handleMessage(InputStream in, Headers headers) {
        try {
            byte[] content = in.readNBytes(headers.contentLength);
            return super.handleMessage(new ByteArrayInputStream(content), headers);
        } catch (IOException e) {
            fireStreamClosed(e);
            return false;
        }
    }
}
