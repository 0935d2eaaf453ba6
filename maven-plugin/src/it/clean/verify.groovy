String log = new File(basedir, 'build.log').text
assert log.contains('devrel-lint: 1 file, no findings')
