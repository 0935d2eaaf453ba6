String log = new File(basedir, 'build.log').text
String line = 'README.md:[3,1] misspelling: "Surprisinly" is misspelled; did you mean "Surprisingly"?'
// as an error only where it fails the build
assert log.count('[ERROR] ' + line) == 2
assert log.count('[WARNING] ' + line) == 2
assert log.contains('devrel-lint found 1 violation; see above')
['json.json', 'sarif.sarif', 'checkstyle.xml', 'junit.xml'].each {
    assert new File(basedir, "target/devrel-lint/devrel-lint-$it").text.contains('Surprisinly')
}
assert new File(basedir, 'target/findings.txt').text.contains('README.md:3:1')
