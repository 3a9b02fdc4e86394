# The same words as ./dev, for those who have make.
.PHONY: demo test lint types bench reports pictures setup all
demo test lint types bench reports pictures setup all:
	./dev $@
