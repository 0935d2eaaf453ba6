String log = new File(basedir, 'build.log').text
String line = '[ERROR] README.md:[3,1] misspelling: "Surprisinly" is misspelled; did you mean "Surprisingly"?'
assert log.count(line) == 4
assert log.contains('devrel-lint found 1 violation; see above')
['json.json', 'sarif.sarif', 'checkstyle.xml', 'junit.xml'].each {
    assert new File(basedir, "target/devrel-lint/devrel-lint-$it").text.contains('Surprisinly')
}
assert new File(basedir, 'target/findings.txt').text.contains('README.md:3:1')
