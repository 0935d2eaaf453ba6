package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.lookup.Lookup;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Layouts that sites have beside the usual one of their generator. */
class SiteLayoutsTest extends WrittenSite {

    @Test
    void docusaurusWithDocsOutsideOfItsFolder() {
        file(
                "website/docusaurus.config.js",
                "module.exports = {url: 'https://walks.example', baseUrl: '/', presets: [['classic',",
                " {docs: {path: '../docs'}, blog: {path: 'news', routeBasePath: '/news'}, theme: {}}]],",
                " plugins: [['content-docs', {id: 'team', path: 'team', routeBasePath: '/team'}]]};");
        file("website/versions.json", "[\"2.1\", \"2.0\"]");
        page("docs/start.md");
        page("docs/deep/02-next-steps.md", "id: steps");
        page("website/versioned_docs/version-2.1/start.md");
        page("website/versioned_docs/version-2.0/start.md");
        page("website/team/people.md");
        page("website/news/2024-02-03-release-2.1.md");
        file("website/src/_links.md", "[a](/docs/start)");
        file("_redirects", "/docs/old/* /docs/:splat");
        file("vercel.json", "{\"redirects\": [{\"source\": \"/begin\", \"destination\": \"/\"}]}");
        file("website/static/img/a.png");
        file("website/static/docs/assets/b.png");
        String from = "docs/start.md";
        assertThat(site().generator(document(from)).name()).isEqualTo("docusaurus");
        leads(from, "deep/02-next-steps.md", "docs/deep/02-next-steps.md");
        leads(from, "deep/steps", "docs/deep/02-next-steps.md");
        leads(from, "/docs/next/deep/steps", "docs/deep/02-next-steps.md");
        leads(from, "/docs/start", "website/versioned_docs/version-2.1/start.md");
        leads(from, "/docs/2.0/start", "website/versioned_docs/version-2.0/start.md");
        leads(from, "/team/people", "website/team/people.md");
        leads(from, "/news", "website/news");
        leads(from, "/img/a.png", "website/static/img/a.png");
        leads(from, "/docs/assets/b.png", "website/static/docs/assets/b.png");
        unknown(from, "/docs/1.4/start");
        unknown(from, "/docs/old/deep/steps");
        unknown(from, "/begin");
        missing(from, "/docs/next/nowhere");
        missing(from, "nowhere");
        leads(
                "website/src/_links.md",
                "/news/2024/02/03/release-2.1",
                "website/news/2024-02-03-release-2.1.md");
        assertThat(site().isCopy(root.resolve("website/versioned_docs/version-2.0/start.md")))
                .isTrue();
        assertThat(site().isCopy(root.resolve("docs/start.md"))).isFalse();
    }

    /** Its pages may come from anywhere; those of a host without generator lie where links say. */
    @Test
    void pagesOfAGeneratorThatIsNotKnown() {
        page("src/content/guides/start.mdx", "title: Start");
        page("src/content/api/index.mdx", "title: API");
        file("README.md", "[start](/guides/start)");
        String from = "src/content/guides/start.mdx";
        leads(from, "/guides/start", from);
        leads(from, "/api/", "src/content/api/index.mdx");
        leads(from, "../api", "src/content/api/index.mdx");
        unknown(from, "/guides/end");
        missing(from, "../guides/end.mdx");
        missing(from, "/guides/end.png");
        missing("README.md", "/guides/start");
    }

    /** Only where a .git says that Git has a say. */
    @Test
    void sourcesThatGitIgnoresAreMadeByTheBuild() throws IOException {
        file(".git/HEAD", "ref: refs/heads/main");
        file("mkdocs.yml", "site_name: App");
        file("docs/reference/.gitignore", "config.md", "api/");
        page("docs/index.md");
        String from = "docs/index.md";
        unknown(from, "reference/config.md");
        unknown(from, "/reference/config/");
        unknown(from, "reference/api/deep/types.md");
        missing(from, "reference/other.md");
        missing(from, "/config/");
        // Git tracks this one
        page("docs/reference/api/types.md");
        missing("docs/reference/api/types.md", "typos.md");
        missing("docs/reference/api/types.md", "deep/typos.md");
        unknown("docs/reference/api/types.md", "../config.md");
    }

    @Test
    void whatGitIgnoresIsMissingOnAHostWithoutGenerator() {
        file(".git/HEAD", "ref: refs/heads/main");
        file(".gitignore", "build/");
        file("README.md", "[report](build/report.md)");
        missing("README.md", "build/report.md");
    }

    @Test
    void severalSitesInOneRepository() {
        file(
                "docs/astro.config.mjs",
                "import starlight from '@astrojs/starlight';",
                "export default defineConfig({ integrations: [starlight({})] });");
        page("docs/src/content/docs/guides/boots.md");
        page("docs/src/content/docs/index.md");
        file("docs/public/hill.svg", "<svg/>");
        file(
                "examples/tour/astro.config.mjs",
                "import starlight from '@astrojs/starlight';",
                "export default defineConfig({ base: '/tour', integrations: [starlight({})] });");
        page("examples/tour/src/content/docs/guides/boats.md");
        page("examples/tour/src/content/docs/index.md");
        file("packages/lib/docs/.vitepress/config.mts", "export default defineConfig({})");
        page("packages/lib/docs/guide/api.md");
        page("packages/lib/docs/index.md");
        String docs = "docs/src/content/docs/index.md";
        leads(docs, "/guides/boots/", "docs/src/content/docs/guides/boots.md");
        leads(docs, "/hill.svg", "docs/public/hill.svg");
        missing(docs, "/guides/boats/");
        String tour = "examples/tour/src/content/docs/index.md";
        leads(tour, "/tour/guides/boats/", "examples/tour/src/content/docs/guides/boats.md");
        missing(tour, "/tour/guides/boots/");
        missing(tour, "/hill.svg");
        String lib = "packages/lib/docs/index.md";
        assertThat(site().generator(document(lib)).name()).isEqualTo("vitepress");
        leads(lib, "/guide/api", "packages/lib/docs/guide/api.md");
        missing(lib, "/guides/boots/");
    }

    @Test
    void hugoReferences() {
        file(
                "hugo.toml",
                "baseURL = 'https://walks.example/'",
                "[taxonomies]",
                "guide = 'guides'",
                "[[module.mounts]]",
                "source = '../else/where'",
                "target = 'content/other'");
        page("content/hills/_index.md");
        page("content/hills/steep.md");
        page("content/posts/abc/index.md");
        page("content/posts/def/index.md");
        page("content/one/same.md");
        page("content/two/same.md");
        page("archetypes/posts.md");
        String from = "content/posts/abc/index.md";
        leads(from, "{{< ref hills >}}", "content/hills/_index.md");
        leads(from, "{{< ref \"hills.md\" >}}", "content/hills/_index.md");
        leads(from, "{{< ref \"steep\" >}}", "content/hills/steep.md");
        leads(from, "{{< ref \"def\" >}}", "content/posts/def/index.md");
        leads(from, "{{< ref \"abc/\" >}}", from);
        leads(from, "{{< ref \"./def\" >}}", "content/posts/def/index.md");
        leads(from, "{{< relref \"/posts/def\" >}}", "content/posts/def/index.md");
        leads("content/hills/steep.md", "{{< ref \"abc\" >}}", from);
        unknown(from, "{{< ref same >}}");
        unknown(from, "{{< ref deff >}}"); // may be in the mount that is not here
        unknown(from, "/guides/ann");
        unknown(from, "/other/page");
        missing(from, "/hills/flat");
        assertThat(site().isPost(document("archetypes/posts.md"))).isFalse();
        assertThat(site().isPageTemplate(document("archetypes/posts.md"))).isTrue();
    }

    @Test
    void roqLayoutsThatGiveAddresses() {
        file("pom.xml", "<artifactId>quarkus-roq</artifactId>");
        file("templates/layouts/tool.html", "---", "link: /tool/:slug", "---");
        page("content/tools/saw.md", "layout: tool", "title: Hand Saw");
        page("content/posts/2024-02-03-one.md", "title: One");
        String from = "content/posts/2024-02-03-one.md";
        leads(from, "/tool/hand-saw/", "content/tools/saw.md");
        missing(from, "/tool/hammer/");
    }

    @Test
    void eleventyTemplatesThatAreNoMarkdown() {
        file(
                "eleventy.config.js",
                "export default c => c.addPlugin(InputPathToUrlTransformPlugin);",
                "export const config = {dir: {input: 'src'}};");
        file("src/people/people.njk", "x");
        file("src/wall.11ty.js", "x");
        file(
                "src/docs/page.md",
                "## Use of ESM plugins in CommonJS (optional)",
                "",
                "## The `@raw` tag");
        String from = "src/docs/page.md";
        leads(from, "/people/", "src/people/people.njk");
        leads(from, "/wall/", "src/wall.11ty.js");
        leads(from, "docs/page.md", from);
        anchor(from, "#use-of-esm-plugins-in-common-js-optional");
        anchor(from, "#use-of-esm-plugins-in-commonjs-(optional)");
        anchor(from, "#the-@raw-tag");
        noAnchor(from, "#use-of-plugins");
        missing(from, "/people/ann/");
    }

    @Test
    void hexoTakesAccentsOffLatinLettersOnly() {
        file("_config.yml", "url: https://walks.example");
        file("package.json", "{\"dependencies\": {\"hexo\": \"7\"}}");
        page("scaffolds/post.md", "title: {{ title }}");
        file("source/a.md", "## ページ", "", "## Файл", "", "## Café", "", "## A & B");
        String from = "source/a.md";
        anchor(from, "#ページ");
        anchor(from, "#Файл");
        anchor(from, "#Cafe");
        anchor(from, "#A-B");
        anchor(from, "#A-amp-B");
        noAnchor(from, "#Tee");
        assertThat(site().isPageTemplate(document("scaffolds/post.md"))).isTrue();
    }

    @Test
    void vitePressMakesIdsOfFragmentsToo() {
        file("docs/.vitepress/config.js", "export default {}");
        file("docs/a.md", "## Descrição do Site", "", "[b](@parts/b.md)");
        anchor("docs/a.md", "#Descrição-do-site");
        noAnchor("docs/a.md", "#descrição");
        unknown("docs/a.md", "@parts/b.md");
    }

    @Test
    void mkDocsWithCodeThatMakesAnchors() {
        file("mkdocs.yml", "site_name: x", "hooks: [hooks.py]");
        file("docs/a.md", "## Options");
        assertThat(site().findAnchor(document("docs/a.md"), LinkTarget.parse("#config.draft")))
                .isInstanceOf(Lookup.Unknown.class);
        noAnchor("docs/a.md", "#option");
    }

    @Test
    void hugoTemplatesThatReadLinks() {
        file("hugo.toml", "baseURL = 'https://walks.example/'");
        page("content/hills.md");
        file("layouts/_markup/render-link.html", "{{ .Destination }}");
        unknown("content/hills.md", "g");
        missing("content/hills.md", "gone/");
        missing("content/hills.md", "gone.md");
    }

    @Test
    void postsInTheFolderThatIsCopied() {
        file("next.config.js", "module.exports = {}");
        page("public/steep-hills/index.md");
        page("public/deep-lakes/index.md");
        leads("public/deep-lakes/index.md", "/steep-hills/", "public/steep-hills/index.md");
        missing("public/deep-lakes/index.md", "/wide-rivers/");
    }

    @Test
    void filesBelowTheFolderThatAToolThatIsNotKnownServes() {
        page("src/walks/hills.md");
        file("src/img/hill.svg", "<svg/>");
        leads("src/walks/hills.md", "/img/hill.svg", "src/img/hill.svg");
        missing("src/walks/hills.md", "/img/lake.svg");
    }

    @Test
    void aPostBesideAPostOfAGeneratorThatIsNotKnown() {
        page("5-before.md", "title: Before");
        page("6-changing.md", "title: Changing");
        file("README.md", "x");
        leads("5-before.md", "6-changing", "6-changing.md");
        missing("5-before.md", "7-after");
        missing("README.md", "6-changing");
    }

    @Test
    void contributorsOfAReadme() {
        file(
                "README.md",
                "<!-- ALL-CONTRIBUTORS-LIST:START -->",
                "<a href=\"#ideas-ann\">x</a>",
                "<!-- ALL-CONTRIBUTORS-LIST:END -->");
        file("other.md", "x");
        anchor("README.md", "#ideas-ann");
        noAnchor("README.md", "#ideas");
        noAnchor("other.md", "#ideas-ann");
    }

    @Test
    void testDataIsNoPost() {
        page("blog/src/test/posts/a.md", "title: A", "date: 2024-02-03");
        page("blog/posts/b.md", "title: B", "date: 2024-02-03");
        assertThat(site().isPost(document("blog/src/test/posts/a.md"))).isFalse();
        assertThat(site().isPost(document("blog/posts/b.md"))).isTrue();
    }
}
