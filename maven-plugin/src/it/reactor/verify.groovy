String log = new File(basedir, 'build.log').text
assert log.contains('rocket/README.md:[9,12] stale-version: post says 1.1.0, this build is 1.2.0')
assert log.count('Checking the documents of com.acme:rocket-parent:pom:1.2.0, after its modules') == 2
assert log =~ /ERROR.* README\.md:\[12,44\] sample-compile: /
assert log.count('README.md:[9,12]') == 2
assert log.count('README.md:[12,') == 1
