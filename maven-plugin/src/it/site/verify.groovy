['devrel-lint.html', 'devrel-lint-aggregate.html'].each {
    String page = new File(basedir, "target/site/$it").text
    assert page.contains('README.md')
    assert page.contains('3:1')
    assert page.contains('misspelling')
    assert page.contains('Surprisinly')
}
assert new File(basedir, 'target/site/devrel-lint.html').text.contains('Project Reports')
