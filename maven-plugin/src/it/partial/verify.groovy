String[] builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 8
String root = 'ERROR] README.md:[11,31] sample-compile: cannot find symbol: method ignite()'
String orbit = 'ERROR] orbit/README.md:[10,23] sample-compile: cannot find symbol: method begin()'
builds[1..2].each {
    assert it.contains(root)
    assert it.contains(orbit)
}
assert builds[3].contains(root)
assert !builds[3].contains(orbit)
assert builds[3].contains('modules of com.acme:orbit-parent:pom:1.2.0 that this build does not compile: ' +
    'engine (classes of an earlier build), orbit (classes of an earlier build), tools (classes of an earlier build)')
assert !builds[4].contains(root)
assert builds[4].contains(orbit)
String late = 'The documents of com.acme:orbit-parent:pom:1.2.0 are checked behind the last of its modules; if that one fails, they are not'
String turn = 'Checking the documents of com.acme:orbit-parent:pom:1.2.0, after its modules'
assert builds[5].contains(late)
assert builds[5].contains(turn)
assert builds[5].contains('this build does not compile: engine (not compiled: samples see its sources), orbit (classes of an earlier build)')
assert builds[5].contains(root)
assert builds[6].contains(late)
assert !builds[6].contains(turn)
assert builds[6].contains(orbit)
assert builds[7].contains('fialOn')
assert new File(basedir, 'target/devrel-lint/devrel-lint-checkstyle.xml').text.contains('ignite')
