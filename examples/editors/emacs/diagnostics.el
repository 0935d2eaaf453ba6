;;; diagnostics.el --- prints the diagnostics of a file  -*- lexical-binding: t -*-

;; For tests: emacs --batch -l devrel-lint.el -l diagnostics.el POST

(require 'markdown-mode)
(require 'flymake)
(setq eglot-sync-connect 60)
(find-file (pop command-line-args-left))
(unless (derived-mode-p 'markdown-mode) (markdown-mode))
(apply #'eglot--connect (eglot--guess-contact))
(with-timeout (60 (kill-emacs 1))
  (while (null (flymake-diagnostics))
    (flymake-start)
    (accept-process-output nil 0.2)))
(dolist (each (flymake-diagnostics))
  (princ (format "%d %s\n"
                 (line-number-at-pos (flymake-diagnostic-beg each))
                 (flymake-diagnostic-text each))))
(eglot-shutdown (eglot-current-server))

;;; diagnostics.el ends here
