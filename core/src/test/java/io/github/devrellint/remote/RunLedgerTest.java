package io.github.devrellint.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.remote.http.UrlStatus;
import io.github.devrellint.remote.http.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLedgerTest {

    private static final UrlStatus NO_HOST = UrlStatus.of(Verdict.BROKEN, "no such host");

    @TempDir Path folder;

    private RunLedger ledger(boolean network) {
        var file = new LedgerFile(folder.resolve("links.json"));
        return new RunLedger(file, Clock.systemUTC(), () -> network);
    }

    @Test
    void oneHostThatIsMissingIsTheNetworkWhereThereIsNone() throws IOException {
        RunLedger connected = ledger(true);
        connected.enter("https://gone.test/a", NO_HOST);
        assertThat(connected.isSilent()).isFalse();

        RunLedger alone = ledger(false);
        alone.enter("https://gone.test/a", NO_HOST);
        assertThat(alone.isSilent()).isTrue();
        alone.save();
        assertThat(folder.resolve("links.json")).doesNotExist();
    }

    @Test
    void anAnswerIsFromSomewhere() {
        RunLedger alone = ledger(false);
        alone.enter("http://127.0.0.1/a", UrlStatus.of(Verdict.BROKEN, "404 Not Found"));
        assertThat(alone.isSilent()).isFalse();
    }
}
