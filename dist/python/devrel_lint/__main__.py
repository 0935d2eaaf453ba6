from devrel_lint import main

main()
