String log = new File(basedir, 'build.log').text
assert log.contains('devrel-lint is skipped')
assert log.count('devrel-lint: 1 file, no findings') == 2
assert log.count('README.md:[3,1] misspelling') == 1
assert log.contains('no such file: gone.md')
assert log.contains('User property: devrel-lint.failOnViolation')
