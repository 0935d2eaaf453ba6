package io.github.devrellint.document;

/**
 * A tag or an expression that the site's template engine evaluates: <code>{% link x.md %}</code>,
 * <code>{{ page.title }}</code>, <code>{{&lt; figure src="x.png" &gt;}}</code>.
 *
 * @param syntax its form
 * @param text the whole tag as written
 * @param span of that text
 */
public record TemplateTag(Syntax syntax, String text, Span span) {

    /** The form of a tag. */
    public enum Syntax {
        /** <code>{% … %}</code>: Liquid, Nunjucks, Jinja, Zola, Qute's section tags. */
        TAG,
        /** <code>{{ … }}</code>: an expression. */
        EXPRESSION,
        /** <code>{{&lt; … &gt;}}</code> and <code>{{% … %}}</code>: Hugo. */
        SHORTCODE
    }
}
