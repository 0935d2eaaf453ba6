;;; devrel-lint.el --- checks Markdown while you write  -*- lexical-binding: t -*-

;; Emacs 29 has eglot; before, it is in GNU ELPA (Debian: elpa-eglot). Modes for Markdown are in
;; NonGNU ELPA (Debian: elpa-markdown-mode).

(require 'eglot)

(add-to-list 'eglot-server-programs '((markdown-mode gfm-mode) . ("devrel-lint" "lsp")))
(add-hook 'markdown-mode-hook #'eglot-ensure)

;;; devrel-lint.el ends here
