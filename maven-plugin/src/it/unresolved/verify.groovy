String log = new File(basedir, 'build.log').text
assert log.count('devrel-lint: 1 file, no findings') == 2
assert log.contains('code samples of com.acme:rocket:pom:1.2.0 are unchecked: offline')
assert log.contains('MojoExecutionException')
