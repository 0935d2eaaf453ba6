package io.github.devrellint.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.devrellint.LintRequest;
import io.github.devrellint.Linter;
import io.github.devrellint.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The report in Chromium. Skipped where it is not installed, or its driver is not. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class HtmlReportBrowserTest {

    private static final int MANY = 5_000;

    /** Generous: a machine that does much else at the same time must pass, too. */
    private static final Duration SLOWEST = Duration.ofSeconds(60);

    /** Would warn of newer browsers; the tests use no part of the protocol that changes. */
    private static final Logger CDP_VERSIONS = Logger.getLogger("org.openqa.selenium.devtools");

    private ChromeDriver browser;
    private Path folder;

    @BeforeAll
    void start(@TempDir Path temporary) {
        Optional<Path> chromium = onPath("chromium", "chromium-browser", "google-chrome");
        Optional<Path> driver = onPath("chromedriver");
        assumeTrue(chromium.isPresent() && driver.isPresent(), "no chromium with chromedriver");
        folder = temporary;
        CDP_VERSIONS.setLevel(Level.OFF);
        ChromeOptions options = new ChromeOptions().setBinary(chromium.get().toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--lang=en",
                "--hide-scrollbars");
        options.addArguments("--disable-dev-shm-usage", "--user-data-dir=" + folder.resolve("u"));
        var service =
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(driver.get().toFile())
                        .build();
        browser = new ChromeDriver(service, options);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static Optional<Path> onPath(String... names) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(":")).map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Test
    void nothingOfAPostRunsOrLoads() throws IOException {
        open(Pages.hostile(), "");

        assertThat(browser.executeScript("return window.hacked")).isNull();
        assertThat(browser.executeScript("return document.scripts.length")).isEqualTo(1L);
        assertThat(browser.executeScript("return document.images.length")).isEqualTo(0L);
        // such as a violation of the Content Security Policy
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll())
                .extracting(LogEntry::getMessage)
                .isEmpty();
    }

    @Test
    void showsOnePartAtATime() throws IOException {
        open(Pages.rich(), "");
        assertThat(visibleSections()).containsExactly("overview");
        browser.findElement(By.linkText("Post health")).click();
        assertThat(visibleSections()).containsExactly("health");
        assertThat(browser.findElement(By.cssSelector("nav [aria-current]")).getText())
                .isEqualTo("Post health");
        browser.navigate().back();
        assertThat(visibleSections()).containsExactly("overview");
        type("2");
        assertThat(visibleSections()).containsExactly("findings");
    }

    @Test
    void anAddressLeadsToAFinding() throws IOException {
        open(Pages.rich(), "#f2");
        assertThat(visibleSections()).containsExactly("findings");
        assertThat(browser.switchTo().activeElement().getDomAttribute("id")).isEqualTo("f2");
    }

    @Test
    void filtersBySeverityRuleFixAndWords() throws IOException {
        open(Pages.rich(), "#findings");
        awaitShown("3 shown");

        browser.findElement(By.cssSelector("#findings input[value=error]")).click();
        awaitShown("1 of 3 shown");
        browser.findElement(By.cssSelector("#findings input[value=error]")).click();

        select("rule", "sample-compile");
        awaitShown("1 of 3 shown");
        assertThat(browser.findElement(By.cssSelector(".finding:not([hidden])")).getText())
                .contains("incompatible types");
        select("rule", Keys.HOME);
        select("fix", Keys.END);
        awaitShown("1 of 3 shown");
        select("fix", Keys.HOME);

        WebElement search = browser.findElement(By.cssSelector("#findings input[type=search]"));
        search.sendKeys("surprisingly STEPS");
        awaitShown("1 of 3 shown");
        search.clear();
        search.sendKeys("nowhere");
        awaitShown("0 of 3 shown");
        assertThat(browser.findElement(By.cssSelector("#findings .empty")).isDisplayed()).isTrue();
        search.sendKeys(Keys.ESCAPE);
        awaitShown("3 shown");
    }

    @Test
    void aRuleOfTheOverviewLeadsToItsFindings() throws IOException {
        open(Pages.rich(), "");
        browser.findElement(By.linkText("image-alt")).click();
        assertThat(visibleSections()).containsExactly("findings");
        awaitShown("1 of 3 shown");
    }

    @Test
    void isUsedByKeys() throws IOException {
        open(Pages.rich(), "");
        type("j");
        assertThat(focused()).isEqualTo("f1");
        type("jj");
        assertThat(focused()).isEqualTo("f3");
        type("jk");
        assertThat(focused()).isEqualTo("f2");
        assertThat(browser.switchTo().activeElement().getCssValue("outline-style"))
                .isEqualTo("solid");
        type("/");
        assertThat(browser.switchTo().activeElement().getDomAttribute("type")).isEqualTo("search");
        type("j");
        assertThat(browser.switchTo().activeElement().getDomProperty("value")).isEqualTo("j");
    }

    @Test
    void sortsTables() throws IOException {
        open(Pages.rich(), "#health");
        By names = By.cssSelector("#health table:first-of-type tbody th");
        WebElement published =
                browser.findElement(By.xpath("//section[@id='health']//button[.='published']"));
        published.click();
        assertThat(browser.findElements(names).get(0).getText()).contains("Second");
        published.click();
        assertThat(browser.findElements(names).get(0).getText()).contains("First");
    }

    @ParameterizedTest
    @CsvSource({"390, light", "1280, light", "1280, dark"})
    void isAccessibleAndFits(int width, String scheme) throws IOException {
        resize(width, 844);
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        for (String part : List.of("overview", "findings", "samples", "health")) {
            open(Pages.rich(), "#" + part);
            assertThat(
                            browser.executeScript(
                                    "return document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s has room in %d pixels", part, width)
                    .isEqualTo(true);
            assertThat(violations()).as(part).isEqualTo(List.of());
        }
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
    }

    @Test
    void worksWithThousandsOfFindings() throws IOException {
        long begin = System.nanoTime();
        open(Pages.large(MANY), "#findings");
        awaitShown("5000 shown");
        type("j");
        assertThat(focused()).isEqualTo("f1");
        WebElement search = browser.findElement(By.cssSelector("#findings input[type=search]"));
        search.sendKeys("4711");
        awaitShown("1 of 5000 shown");
        search.sendKeys(Keys.ESCAPE);
        awaitShown("5000 shown");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(SLOWEST);
    }

    /** What axe-core finds, the accessibility engine of Deque. */
    private Object violations() throws IOException {
        try (InputStream axe = HtmlReportBrowserTest.class.getResourceAsStream("/axe.min.js")) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        return browser.executeAsyncScript(
                "const done = arguments[arguments.length - 1];"
                        + "axe.run().then(results => done(results.violations.map("
                        + "each => each.id + ': ' + each.nodes[0].html)))");
    }

    /** The picture in the README: {@code -Dupdate} makes it anew. */
    @Test
    void theReadmeShowsTheReportOfTheExample() throws IOException {
        Path picture = Path.of("../docs/report.png");
        if (System.getProperty("update") != null) {
            Path example = Path.of("../examples/jekyll-blog").toRealPath();
            LintRequest request =
                    LintRequest.of(example, List.of(example)).toBuilder().pages(true).build();
            resize(1040, 760);
            open(new Linter().run(request, Linter.Progress.NONE), "#f9");
            Files.createDirectories(picture.getParent());
            Files.write(picture, browser.getScreenshotAs(OutputType.BYTES));
            browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        }
        assertThat(picture).isRegularFile();
        assertThat(Files.size(picture)).isLessThan(150_000);
        assertThat(Files.readString(Path.of("../README.md"))).contains("](docs/report.png)");
    }

    private void resize(int width, int height) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    private void open(Report report, String hash) throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), Pages.write(report));
        browser.get("about:blank"); // else another hash of the same page loads nothing
        browser.get(file.toUri() + hash);
    }

    private List<String> visibleSections() {
        return browser.findElements(By.cssSelector("main > section")).stream()
                .filter(WebElement::isDisplayed)
                .map(section -> section.getDomAttribute("id"))
                .toList();
    }

    private String shown() {
        return browser.findElement(By.cssSelector("#findings output")).getText();
    }

    /** Waits until the search, which begins when nobody types any more, shows so much. */
    private void awaitShown(String text) {
        long end = System.nanoTime() + SLOWEST.toNanos();
        while (!shown().equals(text) && System.nanoTime() < end) {
            new Actions(browser).pause(Duration.ofMillis(20)).perform();
        }
        assertThat(shown()).isEqualTo(text);
    }

    /** Chooses as one does by keys. */
    private void select(String name, CharSequence keys) {
        browser.findElement(By.cssSelector("#findings select[name=" + name + "]")).sendKeys(keys);
    }

    private void type(String keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private String focused() {
        return browser.switchTo().activeElement().getDomAttribute("id");
    }
}
