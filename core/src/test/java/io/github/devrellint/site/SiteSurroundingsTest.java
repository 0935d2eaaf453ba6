package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What lies around a site or is made for it: redirects, bundles, originals, ignored files. */
class SiteSurroundingsTest extends WrittenSite {

    private static final String START = "website/docs/start.md";

    @Test
    void redirectsOfTheHostAroundTheSite() {
        file("_redirects", "# old addresses", "/en/* /docs/:splat", "https://old.example/x /y");
        file("firebase.json", "{\"hosting\": {\"redirects\": [{\"source\": \"/chat\"}]}}");
        file("website/docusaurus.config.js", "module.exports = {url: 'https://walks.example'};");
        page(START);
        unknown(START, "/en/boots");
        unknown(START, "/chat");
        missing(START, "/x");
    }

    @Test
    void filesOfABundleWithAnAddressOfItsOwn() {
        file("hugo.toml", "baseURL = 'https://walks.example/'");
        page("content/guides/boots/index.md", "url: /shoes/");
        file("content/guides/boots/sole.png");
        file("content/guides/boots/deep/heel.png");
        page("content/plain.md", "url: /plain-page/");
        file("content/lace.png");
        leads("content/plain.md", "/shoes/sole.png", "content/guides/boots/sole.png");
        leads("content/plain.md", "/shoes/deep/heel.png", "content/guides/boots/deep/heel.png");
        missing("content/plain.md", "/shoes/toe.png");
        missing("content/plain.md", "/plain-page/lace.png");
    }

    @Test
    void linksThatHugoResolvesByName() {
        file("hugo.toml", "baseURL = 'https://walks.example/'", "[languages.en]", "[languages.fr]");
        page("content/docs/2023/first.md");
        page("content/docs/2023/Second.md");
        page("content/docs/hills.md");
        String from = "content/docs/2023/first.md";
        leads(from, "second/", "content/docs/2023/Second.md");
        leads(from, "/docs/2023/Second/", "content/docs/2023/Second.md");
        leads(from, "docs/hills", "content/docs/hills.md");
        missing(from, "third/");
    }

    @Test
    void linksThatHugoLeavesAsTheyAre() {
        file(
                "hugo.toml",
                "baseURL = 'https://walks.example/'",
                "[languages.en]",
                "[languages.fr]",
                "[markup.goldmark.renderHooks.link]",
                "useEmbedded = 'never'");
        page("content/docs/2023/first.md");
        page("content/docs/2023/second.md");
        missing("content/docs/2023/first.md", "second/");
    }

    @Test
    void originalsStandInForMissingTranslations() {
        file("docs/en/mkdocs.yml", "site_name: Walks");
        page("docs/en/docs/hills.md");
        page("docs/en/docs/boots.md");
        file("docs/en/docs/img/a.png");
        page("docs/de/docs/hills.md");
        String from = "docs/de/docs/hills.md";
        leads(from, "boots.md", "docs/en/docs/boots.md");
        leads(from, "/img/a.png", "docs/en/docs/img/a.png");
        missing(from, "laces.md");
        missing("docs/en/docs/hills.md", "laces.md");
    }

    @Test
    void docusaurusShowsPagesThatAreNotTranslated() {
        file("docusaurus.config.js", "module.exports = {url: 'https://walks.example'};");
        page("docs/hills.md");
        page("docs/boots.md");
        page("i18n/fr/docusaurus-plugin-content-docs/current/hills.md");
        String from = "i18n/fr/docusaurus-plugin-content-docs/current/hills.md";
        leads(from, "./boots.md", "docs/boots.md");
        leads(from, "boots", "docs/boots.md");
        missing(from, "./laces.md");
        missing(from, "laces");
    }

    @Test
    void starlightShowsPagesThatAreNotTranslated() {
        file(
                "astro.config.mjs",
                "import starlight from '@astrojs/starlight';",
                "export default defineConfig({ integrations: [starlight({ defaultLocale: 'en',",
                " locales: imported })] });");
        page("src/content/docs/en/hills.md");
        page("src/content/docs/en/boots.md");
        page("src/content/docs/fr/hills.md");
        String from = "src/content/docs/fr/hills.md";
        leads(from, "/fr/boots/", "src/content/docs/en/boots.md");
        leads(from, "/fr/hills/", from);
        missing(from, "/fr/laces/");
        missing(from, "/en/laces/");
    }

    @Test
    void mkdocsThatIsNamedAfterItsPurpose() {
        file("mkdocs-online.yml", "INHERIT: mkdocs-common.yml");
        file(
                "mkdocs-common.yml",
                "site_name: Walks",
                "plugins:",
                "  - blog:",
                "  - exclude:",
                "      glob:",
                "        - \"snippets/*\"");
        page("docs/hills.md");
        page("docs/blog/posts/boots.md", "title: Boots", "date: 2024-05-06");
        file("docs/blog/images/sole.png");
        file("docs/snippets/links.md", "See [laces](../laces.md).");
        assertThat(site().generator(document("docs/hills.md")).name()).isEqualTo("mkdocs");
        leads("docs/hills.md", "/blog/2024/05/06/boots/", "docs/blog/posts/boots.md");
        leads(
                "docs/blog/posts/boots.md",
                "../../../../images/sole.png",
                "docs/blog/images/sole.png");
        missing("docs/blog/posts/boots.md", "../../../../images/heel.png");
        unknown("docs/snippets/links.md", "../laces.md");
        missing("docs/hills.md", "laces.md");
    }

    @Test
    void aNameThatOnlyBeginsLikeMkdocs() {
        file("mkdocs-plugins.yml", "- one", "- two");
        page("hills.md");
        assertThat(site().generator(document("hills.md")).name()).isEqualTo("plain");
    }
}
