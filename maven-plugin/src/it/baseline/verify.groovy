String log = new File(basedir, 'build.log').text
assert log.contains('1 accepted by the baseline')
assert !log.contains('recieve')
