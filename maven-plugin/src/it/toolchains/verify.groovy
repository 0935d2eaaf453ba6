String[] builds = new File(basedir, 'build.log').text.split('Scanning for projects')
assert builds.length == 4
assert new File(basedir, 'old/devrel-lint-json.json').text.contains('Stream.toList needs Java 16')
assert builds[2] =~ /code samples of com.acme:rocket:jar:1.2.0 are unchecked: the project is for Java 99, Maven runs on \d+/
assert !builds[3].contains('unchecked')
assert new File(basedir, 'target/devrel-lint/devrel-lint-json.json').text.contains('"compiled"')
