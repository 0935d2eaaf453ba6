package io.github.devrellint.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.devrellint.document.LinkTarget;
import io.github.devrellint.site.lookup.Lookup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Where links lead in small sites of every generator, written to real folders. */
class SiteTest extends WrittenSite {

    @Test
    void jekyll() {
        file(
                "_config.yml",
                "baseurl: /blog",
                "url: https://example.org",
                "collections: {labs: {output: true}}");
        page("_posts/2024-02-03-some-post.md", "categories: [News, Java]");
        page("news/_posts/2024-02-04-other.md", "title: Other");
        page("_labs/deep/one.md", "title: One");
        page("about.md", "permalink: /about-us/", "redirect_from: /old");
        page("docs/page.md", "title: Page");
        file("assets/Chart one.png");
        file("_includes/note.md", "Note");
        String from = "docs/page.md";
        assertThat(site().generator().name()).isEqualTo("jekyll");
        leads(from, "/news/java/2024/02/03/some-post.html", "_posts/2024-02-03-some-post.md");
        leads(from, "/blog/news/2024/02/04/other", "news/_posts/2024-02-04-other.md");
        leads(from, "/labs/deep/one", "_labs/deep/one.md");
        leads(from, "/about-us", "about.md");
        leads(from, "/old/", "about.md");
        leads(from, "/assets/Chart%20one.png?v=1", "assets/Chart one.png");
        leads(from, "https://example.org/blog/about-us/", "about.md");
        leads(from, "{{ site.baseurl }}/about-us/", "about.md");
        leads(from, "{% link _labs/deep/one.md %}", "_labs/deep/one.md");
        leads(from, "{% post_url 2024-02-03-some-post %}", "_posts/2024-02-03-some-post.md");
        missing(from, "/about/");
        missing(from, "/assets/chart%20one.png");
        unknown(from, "/feed.xml");
        unknown(from, "https://example.org/blog/app");
        unknown(from, "https://example.com/about-us/");
        unknown(from, "{{ page.next.url }}");
        unknown("_includes/note.md", "relative.html");
        assertThat(site().isPost(document("_posts/2024-02-03-some-post.md"))).isTrue();
        assertThat(site().isPost(document(from))).isFalse();
    }

    @Test
    void jekyllWithPluginsThatMakePages() {
        file("_config.yml", "title: Blog");
        file("_plugins/pages.rb", "class Pages < Jekyll::Generator", "  DIR = '_templates'", "end");
        file("_templates/download.html", "{{ page.title }}");
        page("about.md", "title: About");
        unknown("about.md", "/en/download");
        unknown("about.md", "/de/download.html");
        missing("about.md", "/en/upload");
    }

    @Test
    void jekyllWithPluginsThatMakePagesForAFolder() {
        file("_config.yml", "title: Blog");
        file(
                "_plugins/tools.rb",
                "class Tools < Generator",
                "  page = PageWithoutAFile.new(site, site.source, \"tools\", \"#{kind}.md\")",
                "end");
        page("about.md", "title: About");
        unknown("about.md", "/tools/hammers.html");
        missing("about.md", "/toys/hammers.html");
    }

    @Test
    void jekyllByItsPostsAlone() {
        page("_posts/2024-02-03-some-post.md", "title: Some");
        file("assets/x.png");
        leads("_posts/2024-02-03-some-post.md", "/assets/x.png", "assets/x.png");
        assertThat(site().generator().name()).isEqualTo("jekyll");
    }

    @Test
    void hugo() {
        file(
                "config/_default/hugo.toml",
                "baseURL = 'https://example.org/'",
                "[permalinks]",
                "posts = '/:year/:slug/'",
                "[languages.en]",
                "[languages.fr]",
                "[markup.goldmark.renderHooks.link]",
                "useEmbedded = 'never'");
        page("content/docs/Some Page.md", "title: Some");
        page("content/docs/_index.md", "title: Docs");
        page("content/docs/bundle/index.md", "title: Bundle");
        page("content/docs/moved.md", "url: /elsewhere/", "aliases: [/was/here, sibling]");
        page("content/docs/moved.fr.md", "title: Moved");
        page("content/posts/first.md", "date: 2024-02-03", "title: My First Post");
        file("content/docs/bundle/image.png");
        file("static/img/logo.png");
        file("themes/t/static/theme.css");
        String from = "content/docs/bundle/index.md";
        leads(from, "../some-page/", "content/docs/Some Page.md");
        leads(from, "/docs/", "content/docs/_index.md");
        leads(from, "image.png", "content/docs/bundle/image.png");
        leads(from, "/docs/bundle/image.png", "content/docs/bundle/image.png");
        leads(from, "/img/logo.png", "static/img/logo.png");
        leads(from, "/elsewhere/", "content/docs/moved.md");
        leads(from, "/was/here/", "content/docs/moved.md");
        leads(from, "/docs/sibling", "content/docs/moved.md");
        leads(from, "/fr/docs/moved/", "content/docs/moved.fr.md");
        leads(from, "/2024/my-first-post/", "content/posts/first.md");
        leads(from, "{{< ref \"moved.md\" >}}", "content/docs/moved.md");
        leads(from, "{{< relref \"/docs/bundle\" >}}", "content/docs/bundle/index.md");
        missing(from, "/docs/moved/");
        missing(from, "some-page/");
        missing(from, "{{< ref \"nowhere.md\" >}}");
        unknown(from, "/tags/java/");
        assertThat(site().isPost(document("content/posts/first.md"))).isTrue();
        assertThat(site().isPost(document(from))).isFalse();
    }

    @Test
    void docusaurus() {
        file(
                "docusaurus.config.ts",
                "const base = '/project/';",
                "export default {",
                "  baseUrl: base, url: `https://example.org`, // it's here",
                "  presets: [['classic', /** @type {X} */ ({",
                "    docs: { routeBasePath: 'guide', sidebarPath: require.resolve('./sidebars.js')"
                        + " },",
                "    blog: { path: 'news', routeBasePath: 'news' }, theme: {},",
                "  })]],",
                "  plugins: [['@docusaurus/plugin-content-docs', { id: 'community', path:"
                        + " 'community', routeBasePath: 'community' }]],",
                "  themeConfig: { docs: { sidebar: { hideable: true } }, navbar: { items: [{ to:"
                        + " '/x', label: 'X' }] } },",
                "};");
        file(
                "sidebars.js",
                "module.exports = { a: [{ type: 'category', label: 'How To', link: { type:"
                        + " 'generated-index' } }] };");
        page("docs/01-basics/02-first.md", "title: First");
        page("docs/01-basics/README.md", "title: Basics");
        page("docs/moved.md", "slug: /other/place");
        page("community/team.mdx", "title: Team");
        page("news/2024-02-03-released/index.md", "title: Released");
        page("news/2024-03-04-named.md", "slug: named");
        file("src/pages/help.tsx", "export default () => null;");
        file("static/img/logo.png");
        String from = "docs/01-basics/02-first.md";
        leads(from, "/guide/basics/first", "docs/01-basics/02-first.md");
        leads(from, "/project/guide/basics/", "docs/01-basics/README.md");
        leads(from, "../moved.md", "docs/moved.md");
        leads(from, "/guide/other/place", "docs/moved.md");
        leads(from, "/community/team", "community/team.mdx");
        leads(from, "/news/2024/02/03/released", "news/2024-02-03-released/index.md");
        leads(from, "/news/named", "news/2024-03-04-named.md");
        leads(from, "/help", "src/pages/help.tsx");
        leads(from, "/img/logo.png", "static/img/logo.png");
        leads(from, "@site/static/img/logo.png", "static/img/logo.png");
        leads(from, "/guide/category/how-to", "sidebars.js");
        leads(from, "https://example.org/project/guide/basics/first", from);
        missing(from, "/docs/basics/first");
        missing(from, "../01-basics/second.md");
        unknown(from, "/news/tags/java");
    }

    @Test
    void vitePress() {
        file(
                ".vitepress/config.mts",
                "export default defineConfig({ srcDir: './src', base: '/app/', themeConfig: {} })");
        page("src/guide/intro.md");
        page("src/guide/index.md");
        page("src/index.md");
        file("src/public/logo.svg", "<svg/>");
        String from = "src/guide/intro.md";
        leads(from, "/guide/", "src/guide/index.md");
        leads(from, "/app/guide/intro.html", from);
        leads(from, "./intro", from);
        leads(from, "/guide/intro.md", from);
        leads(from, "/logo.svg", "src/public/logo.svg");
        leads(from, "/", "src/index.md");
        missing(from, "/guide/outro");
    }

    @Test
    void starlight() {
        file(
                "astro.config.mjs",
                "import starlight from '@astrojs/starlight';",
                "export default defineConfig({ base: '/docs', integrations: [starlight({"
                        + " defaultLocale: 'root' })] });");
        page("src/content/docs/Guides/Getting Started.mdx");
        page("src/content/docs/index.mdx");
        page("src/content/docs/guides/named.md", "slug: other/name");
        file("src/assets/x.png");
        file("public/favicon.svg", "<svg/>");
        file("src/pages/about.astro");
        String from = "src/content/docs/index.mdx";
        leads(from, "/guides/getting-started/", "src/content/docs/Guides/Getting Started.mdx");
        leads(from, "/docs/guides/getting-started", "src/content/docs/Guides/Getting Started.mdx");
        leads(from, "/other/name/", "src/content/docs/guides/named.md");
        leads(from, "../../assets/x.png", "src/assets/x.png");
        leads(from, "/favicon.svg", "public/favicon.svg");
        leads(from, "/about", "src/pages/about.astro");
        missing(from, "/guides/named/");
    }

    @Test
    void astroCollections() {
        file("astro.config.mjs", "export default defineConfig({ site: 'https://example.org' });");
        page("src/content/blog/2024-02-03-first.md");
        page("src/content/docs/en/guide/routing.md");
        page("src/content/docs/de/guide/routing.md");
        file("src/pages/posts/[...slug].astro");
        file("public/x.png");
        String from = "src/content/blog/2024-02-03-first.md";
        leads(from, "/posts/2024-02-03-first", from);
        leads(from, "/blog/first/", from);
        leads(from, "/guide/routing", "src/content/docs/en/guide/routing.md");
        leads(from, "/de/guide/routing", "src/content/docs/de/guide/routing.md");
        missing(from, "/guide/router");
        assertThat(site().isPost(document(from))).isTrue();
    }

    @Test
    void mkDocs() {
        file(
                "mkdocs.yml",
                "site_url: https://example.org/app/",
                "markdown_extensions:",
                "  - toc:",
                "      slugify: !!python/name:x.y",
                "plugins:",
                "  - blog",
                "  - redirects: {redirect_maps: {old.md: guide/index.md}}");
        page("docs/index.md");
        page("docs/guide/index.md");
        page("docs/guide/setup.md");
        page("docs/blog/posts/hello.md", "date: 2024-02-03", "title: Hello World");
        file("docs/img/x.png");
        file("README.md", "[docs](docs/) [folder](docs/img)");
        String from = "docs/guide/setup.md";
        leads(from, "index.md", "docs/guide/index.md");
        leads(from, "../img/x.png", "docs/img/x.png");
        leads(from, "../../guide/", "docs/guide/index.md");
        leads(from, "/app/guide/setup/", from);
        leads(from, "/blog/2024/02/03/hello-world/", "docs/blog/posts/hello.md");
        leads(from, "/old/", "docs/guide/index.md");
        leads("README.md", "docs/", "docs/index.md");
        leads("README.md", "docs/img", "docs/img");
        missing(from, "other.md");
        unknown(from, "/blog/archive/2024/");
        assertThat(site().isPost(document("docs/blog/posts/hello.md"))).isTrue();
    }

    @Test
    void zola() {
        file(
                "config.toml",
                "base_url = \"https://example.org\"",
                "[markdown]",
                "highlight_code = true");
        file("content/_index.md", "+++", "+++");
        file("content/blog/2024-02-03-first-post.md", "+++", "title = \"First\"", "+++");
        file("content/blog/named.md", "+++", "slug = \"other\"", "aliases = [\"/was\"]", "+++");
        file("content/blog/bundle/index.md", "+++", "+++");
        file("content/blog/bundle/x.png");
        file("static/logo.png");
        String from = "content/blog/bundle/index.md";
        leads(from, "@/blog/named.md", "content/blog/named.md");
        leads(from, "/blog/first-post/", "content/blog/2024-02-03-first-post.md");
        leads(from, "/blog/other", "content/blog/named.md");
        leads(from, "/was/", "content/blog/named.md");
        leads(from, "x.png", "content/blog/bundle/x.png");
        leads(from, "/blog/bundle/x.png", "content/blog/bundle/x.png");
        leads(from, "/logo.png", "static/logo.png");
        leads(from, "{{ get_url(path=\"logo.png\") }}", "static/logo.png");
        missing(from, "@/blog/gone.md");
        missing(from, "/blog/named/");
    }

    @Test
    void eleventy() {
        file(
                "eleventy.config.js",
                "module.exports = function (c) {",
                "  c.addPassthroughCopy({ 'src/static/img': 'img' });",
                "  return { dir: { input: 'src' }, pathPrefix: '/x/' };",
                "};");
        page("src/posts/2024-02-03-first.md");
        page("src/about.md", "permalink: /about-us/");
        file("src/static/img/a.png");
        String from = "src/about.md";
        leads(from, "/posts/first/", "src/posts/2024-02-03-first.md");
        leads(from, "/x/about-us/", from);
        leads(from, "/img/a.png", "src/static/img/a.png");
        missing(from, "/x/about/");
        unknown(from, "/about/"); // outside of this site
    }

    @Test
    void hexo() {
        file("_config.yml", "url: https://example.org", "permalink: :year/:title/");
        page("source/_posts/first-post.md", "date: 2024-02-03 10:00:00", "title: First");
        page("source/about/index.md");
        file("source/_posts/first-post/x.png");
        file("source/images/y.png");
        String from = "source/_posts/first-post.md";
        assertThat(site().generator().name()).isEqualTo("hexo");
        leads(from, "x.png", "source/_posts/first-post/x.png");
        leads(from, "{% asset_img x.png %}", "source/_posts/first-post/x.png");
        leads(from, "/images/y.png", "source/images/y.png");
        leads(from, "/2024/first-post/", from);
        leads(from, "/about/", "source/about/index.md");
        missing(from, "z.png");
    }

    @Test
    void jBake() {
        file("jbake.properties", "site.host=https://example.org");
        file("content/blog/2024/first.md", "title=First", "~~~~~~");
        file("assets/img/x.png");
        String from = "content/blog/2024/first.md";
        leads(from, "/blog/2024/first.html", from);
        leads(from, "/img/x.png", "assets/img/x.png");
        missing(from, "/blog/2024/second.html");
    }

    @Test
    void roq() {
        file("pom.xml", "<artifactId>quarkus-roq</artifactId>");
        page("content/posts/2024-02-03-hello-roq.md", "title: Hello");
        file("public/images/x.png");
        String from = "content/posts/2024-02-03-hello-roq.md";
        leads(from, "/posts/hello-roq/", from);
        leads(from, "/images/x.png", "public/images/x.png");
        missing(from, "/posts/other/");
        assertThat(site().generator().name()).isEqualTo("roq");
    }

    @Test
    void reactRouter() {
        file("app/react-router.config.ts", "export default {};");
        file("app/public/img/x.png");
        page("app/chapters/start.mdx", "title: Start");
        page("app/chapters/deep/more.mdx", "title: More");
        leads("app/chapters/start.mdx", "/img/x.png", "app/public/img/x.png");
        missing("app/chapters/start.mdx", "/img/y.png");
        leads("app/chapters/start.mdx", "/deep/more", "app/chapters/deep/more.mdx");
    }

    @Test
    void next() {
        file("next.config.js", "module.exports = { basePath: '/app' };");
        page("content/posts/first.mdx");
        file("app/(site)/about/page.tsx");
        file("public/x.png");
        String from = "content/posts/first.mdx";
        leads(from, "/app/x.png", "public/x.png");
        leads(from, "/x.png", "public/x.png");
        leads(from, "/posts/first", from);
        leads(from, "/about", "app/(site)/about/page.tsx");
        missing(from, "/y.png");
    }

    @Test
    void nothingOutsideOfTheSiteExists() throws IOException {
        Files.writeString(folder.resolve("secret.png"), "x");
        Files.createDirectories(folder.resolve("site-old"));
        Files.writeString(folder.resolve("site-old/old.png"), "x");
        Path outside = Files.createDirectories(folder.resolve("elsewhere"));
        Files.writeString(outside.resolve("x.png"), "x");
        Files.createSymbolicLink(
                root.resolve("link.png"), folder.toRealPath().resolve("secret.png"));
        Files.createSymbolicLink(root.resolve("linked"), outside.toRealPath());
        file("real/y.png");
        Files.createSymbolicLink(root.resolve("inside"), root.resolve("real"));
        file("post.md", "text");
        missing("post.md", "../secret.png");
        missing("post.md", "../site-old/old.png");
        missing("post.md", "link.png");
        missing("post.md", "linked/x.png");
        missing("post.md", "/etc/passwd");
        missing("post.md", "real/../../secret.png");
        missing("post.md", "nul%00.png");
        leads("post.md", "inside/y.png", "inside/y.png");
        leads("post.md", "real/../real/y.png", "real/y.png");
    }

    @Test
    void suggestsTheLetterCaseOfTheFile() {
        file("Images/Logo.PNG");
        file("post.md", "text");
        Lookup found = find("post.md", "images/logo.png?raw=1");
        assertThat(found).isInstanceOf(Lookup.Missing.class);
        Lookup.Missing missing = (Lookup.Missing) found;
        assertThat(missing.message()).isEqualTo("no such file: images/logo.png");
        assertThat(missing.near())
                .isEqualTo(
                        new Lookup.Near(
                                java.util.List.of("Images/Logo.PNG?raw=1"),
                                java.util.Optional.of("Images/Logo.PNG?raw=1")));
    }

    @Test
    void onePostOfALargeSiteReadsOnlyWhatItNeeds() {
        file("_config.yml", "permalink: /:year/:title/");
        for (int i = 0; i < 5_000; i++) {
            page("_posts/2024-01-01-post-" + i + ".md", "title: Post " + i);
        }
        file("assets/x.png");
        String from = "_posts/2024-01-01-post-7.md";
        leads(from, "/assets/x.png", "assets/x.png");
        leads(from, "/2024/post-4999/", "_posts/2024-01-01-post-4999.md");
        leads(from, "{% post_url 2024-01-01-post-3 %}", "_posts/2024-01-01-post-3.md");
        Lookup heading =
                site().findAnchor(document(from), LinkTarget.parse("/2024/post-12/#a-heading"));
        assertThat(heading).isInstanceOf(Lookup.Found.class);
        // the configuration, two front matters, one page for its headings
        assertThat(site().reads()).isLessThanOrEqualTo(6);
    }
}
