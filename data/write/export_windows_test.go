package write

// ErrName is the reason to refuse a name.
var ErrName = errName
