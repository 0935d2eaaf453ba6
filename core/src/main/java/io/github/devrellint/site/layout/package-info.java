/** What a generator says of a site: its folders, addresses, ids of headings and front matter. */
package io.github.devrellint.site.layout;
