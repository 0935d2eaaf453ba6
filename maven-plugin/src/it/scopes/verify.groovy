List<String> found = new File(basedir, 'build.log').readLines().findAll { it.contains('app/README.md:[') }
assert found.collect { (it =~ /README.md:\[(\d+),/)[0][1] } == ['26', '28', '29', '30']
assert found.every { it.contains('sample-compile: cannot find symbol: method ') }
