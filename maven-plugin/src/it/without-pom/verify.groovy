String log = new File(basedir, 'build.log').text
assert log.contains('docs/post.md:[3,1] misspelling')
assert !new File(basedir, 'target').exists()
