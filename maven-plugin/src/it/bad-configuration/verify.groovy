String log = new File(basedir, 'build.log').text
assert log.contains("devrel-lint.yaml:3:5: unknown option 'wrods' of misspelling")
assert log.contains("parameter 'failOn' (-Ddevrel-lint.failOn): unknown value 'eror'; use one of error, info, never, warning")
assert log.contains('MojoExecutionException')
