String log = new File(basedir, 'build.log').text
String missing = 'missing.md:[3,9] sample-compile: can\'t find com.acme:is-nowhere:1.0 in '
assert log.contains(missing + 'the repositories of the project')
assert log.contains(missing + 'the local repository; Maven is offline')
assert !log.contains('README.md:')
assert log.count('devrel-lint: 1 file, no findings') == 2
assert !log.contains('nothing has changed')
