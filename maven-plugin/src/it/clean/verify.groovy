String[] builds = new File(basedir, 'build.log').text.split('Building rocket')
assert builds.length == 3
builds[1..2].each { assert it.contains('devrel-lint: 1 file, no findings') }
assert !builds[1].contains('nothing has changed')
assert builds[2].contains('devrel-lint: nothing has changed since the last check')
